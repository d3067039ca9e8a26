import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** Where an import leads: a file of the repository (path from its root), an npm package or node module, or nowhere. */
export type ImportTarget =
  { kind: 'file'; file: string } | { kind: 'package'; name: string } | { kind: 'nowhere' };

/** Resolves a specifier written in `file`, a path from `root`. */
export function resolveImport(root: string, file: string, specifier: string): ImportTarget {
  if (specifier.startsWith('.')) return asFile(root, path.join(path.dirname(file), specifier));
  if (specifier.startsWith('@sextant/')) return resolveWorkspace(root, specifier);
  return { kind: 'package', name: specifier };
}

function resolveWorkspace(root: string, specifier: string): ImportTarget {
  const [, name = '', ...rest] = specifier.split('/');
  const folder = ['libs', 'apps', 'tooling']
    .map((area) => `${area}/${name}`)
    .find((area) => existsSync(path.join(root, area)));
  if (!folder) return { kind: 'nowhere' };
  const target = exportsOf(path.join(root, folder, 'package.json'))
    .map(([pattern, to]) => matchExport(pattern, to, `./${rest.join('/')}`))
    .find((match) => match !== null);
  return target ? asFile(root, path.join(folder, target)) : { kind: 'nowhere' };
}

function exportsOf(manifest: string): [pattern: string, to: string][] {
  const parsed: unknown = JSON.parse(readFileSync(manifest, 'utf8'));
  const isObject = typeof parsed === 'object' && parsed !== null && 'exports' in parsed;
  if (!isObject || typeof parsed.exports !== 'object' || parsed.exports === null) return [];
  return Object.entries(parsed.exports).flatMap(([pattern, to]) =>
    typeof to === 'string' ? [[pattern, to]] : [],
  );
}

function matchExport(pattern: string, to: string, subpath: string): string | null {
  const [before = '', after] = pattern.split('*');
  if (after === undefined) return pattern === subpath ? to : null;
  if (!subpath.startsWith(before) || !subpath.endsWith(after)) return null;
  return to.replace('*', subpath.slice(before.length, subpath.length - after.length));
}

function asFile(root: string, file: string): ImportTarget {
  const absolute = path.join(root, file);
  if (!existsSync(absolute) || !statSync(absolute).isFile()) return { kind: 'nowhere' };
  return { kind: 'file', file: file.split(path.sep).join('/') };
}
