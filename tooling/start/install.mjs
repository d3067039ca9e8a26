import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { isInstalled } from './is-installed.mjs';
import { projectRoot } from './project-root.mjs';

// Development packages are wanted even under NODE_ENV=production: they hold the build.
const FLAGS = ['--include=dev', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'];

/** Installs the packages of package-lock.json unless they are there. All of npm's words go to stderr. Throws when it cannot. */
export function install() {
  if (isInstalled()) return;
  process.stderr.write('Installing packages, about a minute the first time …\n');
  const isBare = !existsSync(path.join(projectRoot, 'node_modules'));
  // `npm ci` would first delete what other running processes use.
  const isDone = (isBare && npm('ci')) || npm('install', '--no-save');
  if (!isDone) throw new Error('The packages could not be installed; npm says why above.');
  isInstalled();
}

function npm(...args) {
  const { status } = spawnSync('npm', [...args, ...FLAGS], {
    cwd: projectRoot,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
    env: { ...process.env, ...nodeHeaders(), NODE_ENV: 'development' },
  });
  return status === 0;
}

// A native package that has no build for this machine is compiled; with node's own headers at hand that needs no download.
function nodeHeaders() {
  const prefix = path.resolve(process.execPath, '../..');
  return existsSync(path.join(prefix, 'include/node/node.h')) ? { npm_config_nodedir: prefix } : {};
}
