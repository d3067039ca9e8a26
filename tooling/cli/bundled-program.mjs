import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const projectRoot = path.resolve(import.meta.dirname, '../..');
const cache = path.join(projectRoot, 'node_modules/.cache/sextant-cli');
const record = path.join(cache, 'bundle.json');
const DAY_MS = 86_400_000;

/**
 * The shell's program as one file, bundled again when a source has changed: loading some hundred sources one by one
 * takes a second each time. Null where the cache cannot be written.
 */
export async function bundledProgram() {
  const known = readRecord();
  if (known && known.state === stateOf(known.inputs)) return known.program;
  try {
    return await bundle();
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS'].includes(error.code)) return null;
    throw error;
  }
}

function readRecord() {
  try {
    return JSON.parse(readFileSync(record, 'utf8'));
  } catch {
    return null;
  }
}

function stateOf(inputs) {
  const hash = createHash('sha256');
  for (const input of inputs) {
    const found = statSync(path.join(projectRoot, input), { throwIfNoEntry: false });
    hash.update(`${input} ${found?.mtimeMs} ${found?.size}\n`);
  }
  return hash.digest('hex').slice(0, 16);
}

async function bundle() {
  mkdirSync(cache, { recursive: true });
  const [{ build }, { bundleOptions }] = await Promise.all([
    import('esbuild'),
    // @boundaries-ignore both tools bundle alike
    import('../start/bundle-options.mjs'),
  ]);
  const draft = path.join(cache, `draft-${process.pid}`);
  const { metafile } = await build({
    ...bundleOptions(cache),
    absWorkingDir: projectRoot,
    entryPoints: [path.join(import.meta.dirname, 'src/main.ts')],
    outdir: draft,
    splitting: true,
    metafile: true,
  });
  const inputs = [
    ...Object.keys(metafile.inputs),
    'package-lock.json',
    'tooling/start/bundle-options.mjs',
  ].toSorted();
  const state = stateOf(inputs);
  return keep(draft, { inputs, state, program: path.join(cache, state, 'main.mjs') });
}

function keep(draft, bundled) {
  removeOld();
  const folder = path.dirname(bundled.program);
  try {
    renameSync(draft, folder);
  } catch (error) {
    // Another process bundled the same at the same time.
    if (!['ENOTEMPTY', 'EEXIST'].includes(error.code)) throw error;
    rmSync(draft, { recursive: true, force: true });
  }
  writeFileSync(`${record}.${process.pid}`, JSON.stringify(bundled));
  renameSync(`${record}.${process.pid}`, record);
  return bundled.program;
}

// A younger one may still be loading its parts.
function removeOld() {
  for (const name of readdirSync(cache)) {
    const file = path.join(cache, name);
    const found = statSync(file, { throwIfNoEntry: false });
    if (found && Date.now() - found.mtimeMs > DAY_MS) rmSync(file, { recursive: true, force: true });
  }
}
