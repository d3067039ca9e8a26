import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';

const Rows = z.array(z.record(z.string(), z.string()));

/** The rows of a reference answer, by column name. */
export function referenceRows(folder: string | null, file: string): Record<string, string>[] {
  if (folder === null) return [];
  return Rows.parse(parse(readFileSync(path.join(folder, file)), { columns: true }));
}
