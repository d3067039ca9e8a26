import { open } from 'node:fs/promises';
import type { ReportDocument } from './report-document.ts';
import { writeRows } from './write-json.ts';

export type FileFacts = { fileName: string; fileSizeBytes: number; sha256: string };

/** What the report is and comes to, its file's hash, and every row that does not tie out. */
export async function writeManifest(
  path: string,
  { manifest, unmatched }: ReportDocument,
  facts: FileFacts,
): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.write(`${JSON.stringify({ ...facts, ...manifest }).slice(0, -1)},\n"unmatchedRows":[`);
    if (unmatched !== null) await writeRows(file, unmatched);
    await file.write(']}\n');
  } finally {
    await file.close();
  }
}
