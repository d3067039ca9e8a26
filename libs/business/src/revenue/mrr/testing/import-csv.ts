import { Readable } from 'node:stream';
import type { Context } from '../../../kernel/context.ts';
import type { ImportEntityName, ImportSummary } from '../../../records/contract.ts';
import { importFile } from '../../../records/import-file.ts';
import type { RefusedRecord } from '../../../records/refused-refunds.ts';

type Csv = { csv: string; map?: Record<string, string>; set?: Record<string, string> };

/** Imports a file as the shell does; tells what became of it and what was refused. */
export async function importCsv(
  ctx: Context,
  entity: ImportEntityName,
  { csv, map = {}, set = {} }: Csv,
): Promise<ImportSummary & { refused: RefusedRecord[] }> {
  const refused: RefusedRecord[] = [];
  const file = {
    entity,
    source: Readable.from([Buffer.from(csv)]),
    format: 'csv' as const,
    map: new Map(Object.entries(map)),
    set: new Map(Object.entries(set)),
    isDryRun: false,
  };
  const hooks = {
    onRefused: (refusal: RefusedRecord) => refused.push(refusal),
    onProgress: () => undefined,
  };
  return { ...(await importFile(ctx, file, hooks)), refused };
}
