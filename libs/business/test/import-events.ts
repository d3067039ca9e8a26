import { createReadStream } from 'node:fs';
import type { Context } from '../src/kernel/context.ts';
import type { ImportSummary } from '../src/records/contract.ts';
import { importFile } from '../src/records/import-file.ts';

/** Imports a CSV file of events as the shell does, with fields taken from columns and constants set. */
export function importEvents(
  ctx: Context,
  file: string,
  fields: { map: Record<string, string>; set: Record<string, string> },
): Promise<ImportSummary> {
  const source = createReadStream(file);
  const map = new Map(Object.entries(fields.map));
  const set = new Map(Object.entries(fields.set));
  const hooks = { onRefused: () => undefined, onProgress: () => undefined };
  return importFile(ctx, { entity: 'events', source, format: 'csv', map, set, isDryRun: false }, hooks);
}
