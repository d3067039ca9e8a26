import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from './project-root.mjs';

// `npm install` leaves a binary for another platform out of the lock when the registry at hand lacks it, and
// `npm ci` then refuses the lock on every platform. This names each missing one; run it after `npm install`.
// With --check it only says whether that is still to be done.
const SYSTEMS = { darwin: 'darwin', win32: 'win32', windows: 'win32', linux: 'linux' };
const OTHER_SYSTEMS = ['freebsd', 'netbsd', 'openbsd', 'sunos', 'aix', 'android', 'openharmony'];
const PROCESSORS = {
  aarch64: 'arm64',
  arm64: 'arm64',
  x64: 'x64',
  ia32: 'ia32',
  ppc64: 'ppc64',
  riscv64: 'riscv64',
  s390x: 's390x',
};

const lockFile = path.join(projectRoot, 'package-lock.json');
const lock = JSON.parse(readFileSync(lockFile, 'utf8'));
const missing = Object.entries(lock.packages).flatMap(([place, entry]) => missingOf(place, entry));

if (process.argv.includes('--check')) check();
else complete();

function check() {
  const addressed = Object.values(lock.packages).filter(({ resolved }) => /^https?:/.test(resolved ?? ''));
  if (missing.length === 0 && addressed.length === 0) return;
  process.stderr.write(
    `package-lock.json lacks ${missing.length} packages of other platforms and names a registry ${addressed.length} times. ` +
      'Run "node tooling/start/complete-lock.mjs".\n',
  );
  process.exitCode = 1;
}

function complete() {
  for (const [place, entry] of missing) lock.packages[place] = entry;
  for (const entry of Object.values(lock.packages))
    if (/^https?:/.test(entry.resolved ?? '')) delete entry.resolved;
  lock.packages = Object.fromEntries(
    Object.entries(lock.packages).toSorted(([a], [b]) => a.localeCompare(b, 'en')),
  );
  writeFileSync(lockFile, `${JSON.stringify(lock, null, 2)}\n`);
  process.stdout.write(`${missing.length} packages of other platforms added\n`);
}

function missingOf(place, { optionalDependencies = {}, dev }) {
  return Object.entries(optionalDependencies)
    .filter(([name, version]) => /^\d/.test(version) && !isLocked(place, name))
    .map(([name, version]) => [
      `node_modules/${name}`,
      { version, ...(dev ? { dev } : {}), optional: true, ...platformOf(name) },
    ]);
}

// As node looks packages up: beside the asking one, then in every folder above.
function isLocked(place, name) {
  const steps = place.split('/node_modules/');
  return [...steps.keys(), steps.length].some((count) => {
    const folder = steps.slice(0, count).join('/node_modules/');
    return `${folder ? `${folder}/` : ''}node_modules/${name}` in lock.packages;
  });
}

function platformOf(name) {
  const words = name.split(/[^a-z0-9]+/i);
  const system = words
    .map((word) => SYSTEMS[word] ?? OTHER_SYSTEMS.find((other) => other === word))
    .find(Boolean);
  const processor =
    words.map((word) => PROCESSORS[word]).find(Boolean) ??
    (/wasm/.test(name) ? 'wasm32' : /arm/.test(name) ? 'arm' : 'x64');
  const library = words.includes('musl') ? ['musl'] : words.includes('gnu') ? ['glibc'] : null;
  return {
    os: [system ?? 'none'],
    cpu: [processor],
    ...(library && system === 'linux' ? { libc: library } : {}),
  };
}
