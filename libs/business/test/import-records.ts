import { createReadStream } from 'node:fs';
import type { Context } from '../src/kernel/context.ts';
import type { ImportSummary, RecordEntityName } from '../src/records/contract.ts';
import { importFile } from '../src/records/import-file.ts';

/** Imports a CSV of records as the shell does. */
export function importRecords(
  ctx: Context,
  file: string,
  query: { entity: RecordEntityName; map: Record<string, string>; set: Record<string, string> },
): Promise<ImportSummary> {
  const { entity, map, set } = query;
  return importFile(
    ctx,
    {
      entity,
      source: createReadStream(file),
      format: 'csv',
      map: new Map(Object.entries(map)),
      set: new Map(Object.entries(set)),
      isDryRun: false,
    },
    { onRefused: () => undefined, onProgress: () => undefined },
  );
}
