import { open, type FileHandle } from 'node:fs/promises';
import { jsonRows } from './json-text.ts';
import type { ReportDetail } from './report-content.ts';
import type { ReportDocument, WriteReport } from './report-document.ts';

/** One object: `report` says what it is and comes to, `rows` are the rows, `tables` the summaries, `unmatched` what does not tie out. */
export const writeJson: WriteReport = async (path, document) => {
  const file = await open(path, 'wx');
  try {
    await file.write(
      `{"report":${JSON.stringify(document.manifest)},\n"tables":${tablesText(document)},\n"rows":[`,
    );
    await writeRows(file, document.detail);
    await file.write('],\n"unmatched":[');
    if (document.unmatched !== null) await writeRows(file, document.unmatched);
    await file.write(']}\n');
  } finally {
    await file.close();
  }
};

function tablesText({ tables }: ReportDocument): string {
  const entries = tables.map(({ sheet, columns, rows }) => [sheet, jsonRows(columns, rows)]);
  return JSON.stringify(Object.fromEntries(entries));
}

/** Writes the rows between the brackets of a list, one a line. */
export async function writeRows(
  file: FileHandle,
  detail: Pick<ReportDetail, 'columns' | 'read'>,
): Promise<void> {
  let separator = '\n';
  for await (const rows of detail.read()) {
    if (rows.length === 0) continue;
    const lines = jsonRows(detail.columns, rows).map((row) => JSON.stringify(row));
    await file.write(separator + lines.join(',\n'));
    separator = ',\n';
  }
}
