import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { appRouter } from '../router.ts';

const BUSINESS = path.join(import.meta.dirname, '..');
const QUERIES = path.join(BUSINESS, '../../db/src/queries');

/** Writes that are nobody's deed in the back office, and why. */
const EXEMPT = [
  ['ingestion/', 'what customers did, not what staff did'],
  ['records/', "the platform's own records, sent by machines"],
  ['rollups/', 'numbers that follow from events'],
  ['demo/', 'a made-up past, before anybody is there'],
  ['access/auth/', 'recordAuth appends the entry in the transaction of better-auth'],
  ['access/authenticate-key.ts', 'when a key was last used'],
  ['reports/making/', 'a worker does what somebody asked for; how it ended is audited'],
  ['audit/append-entry.ts', 'the log itself'],
  ...['apply-objects', 'dependents', 'retry-events', 'store-events', 'write-drafts'].map(
    (name) => [`stripe/${name}.ts`, 'what Stripe told, not what staff did'] as const,
  ),
] as const;

const WRITES =
  /\.(?:insert|update|delete)\(|\b(?:insert\s+into|update\s+\w+\s+set|delete\s+from|truncate)\b/i;

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => file.replaceAll(path.sep, '/'));
}

/** The queries a file runs; an import of types alone runs nothing. */
function queriesOf(source: string): string[] {
  const imports = source.matchAll(/import (?!type\b)[^;]*? from '@sextant\/db\/queries\/([^']+)'/g);
  return [...imports].flatMap(([, query]) => query ?? []);
}

function writes(query: string): boolean {
  return WRITES.test(readFileSync(path.join(QUERIES, `${query}.ts`), 'utf8'));
}

/** Verbs that write and neither go through `audited` nor are exempt. */
function unauditedVerbs(files: readonly { name: string; source: string }[]): string[] {
  return files
    .filter(({ name }) => !EXEMPT.some(([place]) => name.startsWith(place)))
    .filter(({ source }) => queriesOf(source).some(writes) && !/\baudited\(/.test(source))
    .map(({ name }) => name);
}

type Definition = { type?: unknown; meta?: { audit?: unknown } };

function definitionOf(procedure: unknown): Definition {
  const isProcedure = typeof procedure === 'function' && '_def' in procedure;
  return isProcedure && typeof procedure._def === 'object' ? { ...procedure._def } : {};
}

test('every mutation of the router says what its audit entry is called', () => {
  const procedures: Record<string, unknown> = appRouter._def.procedures;
  const definitions = Object.entries(procedures).map(([name, procedure]) => ({
    name,
    ...definitionOf(procedure),
  }));
  const mutations = definitions.filter(({ type }) => type === 'mutation');
  expect(mutations.length).toBeGreaterThan(10);
  const silent = mutations.filter(({ meta }) => meta?.audit === undefined).map(({ name }) => name);
  expect(silent, 'start them with auditedMutation(…) instead of staffProcedure').toEqual([]);
});

test('every verb that writes goes through audited', () => {
  const files = sourcesIn(BUSINESS).map((name) => ({
    name,
    source: readFileSync(path.join(BUSINESS, name), 'utf8'),
  }));
  expect(unauditedVerbs(files), 'wrap the change in audited(ctx, descriptor, change)').toEqual([]);
});

test('a verb that forgets it is found', () => {
  const source = `import { insertApiKey } from '@sextant/db/queries/access/insert-api-key';\nawait insertApiKey(ctx.db, row);`;
  expect(unauditedVerbs([{ name: 'access/forgetful.ts', source }])).toEqual(['access/forgetful.ts']);
  expect(
    unauditedVerbs([{ name: 'access/types.ts', source: source.replace('import', 'import type') }]),
  ).toEqual([]);
});
