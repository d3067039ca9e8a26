import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from './project-root.mjs';

const stampFile = path.join(projectRoot, 'node_modules/.sextant-installed');

/** Whether node_modules holds what package-lock.json asks for; a few milliseconds when nothing changed since the last look. */
export function isInstalled() {
  const lock = readFileSync(path.join(projectRoot, 'package-lock.json'));
  const stamp = createHash('sha256').update(lock).update(`${process.platform} ${process.arch}`).digest('hex');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return true;
  if (!holdsEveryPackage(JSON.parse(lock.toString()))) return false;
  keepStamp(stamp);
  return true;
}

function holdsEveryPackage(lock) {
  const record = path.join(projectRoot, 'node_modules/.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages;
  return Object.entries(lock.packages)
    .filter(([place, entry]) => place.includes('node_modules/') && !entry.optional)
    .every(([place, entry]) => installed[place]?.version === entry.version);
}

function keepStamp(stamp) {
  try {
    writeFileSync(stampFile, stamp);
  } catch (error) {
    // Another user owns node_modules: the look is merely not remembered.
    if (!['EACCES', 'EPERM', 'EROFS'].includes(error.code)) throw error;
  }
}
