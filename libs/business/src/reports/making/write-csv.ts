import { open } from 'node:fs/promises';
import { csvHeader, csvLines } from './csv-text.ts';
import type { WriteReport } from './report-document.ts';

/** The rows alone: what stands with them is in the manifest. */
export const writeCsv: WriteReport = async (path, { detail }) => {
  const file = await open(path, 'wx');
  try {
    await file.write(csvHeader(detail.columns));
    for await (const rows of detail.read()) await file.write(csvLines(detail.columns, rows));
  } finally {
    await file.close();
  }
};
