import { open } from 'node:fs/promises';
import ExcelJS from 'exceljs';
import type { ReportDocument, WriteReport } from './report-document.ts';
import { addCharts } from './xlsx/add-charts.ts';
import { addDetailSheet, detailSheets, takeRows, type DetailSheet } from './xlsx/detail-sheets.ts';
import { fillSheet, withReach } from './xlsx/fill-sheet.ts';
import { readParts } from './xlsx/read-parts.ts';
import { addTableSheet, tableName } from './xlsx/sheet-table.ts';
import { addSummarySheet } from './xlsx/summary-sheet.ts';
import { tieOutTable } from './xlsx/tie-out-table.ts';
import { ZipWriter } from './xlsx/zip-writer.ts';

/**
 * A workbook: a summary with charts, one table a sheet. exceljs makes all of it but the long sheets' rows, which would
 * fill its memory, and the charts, which it has not; both are put into its parts on the way to the file.
 */
export const writeXlsx: WriteReport = async (path, document) => {
  const details = [document.detail, ...(document.unmatched === null ? [] : [document.unmatched])];
  const sheets = details.map(detailSheets);
  const { parts, firstDetail } = await templateOf(document, sheets.flat());
  const file = await open(path, 'wx');
  try {
    const zip = new ZipWriter(file);
    const streamed = new Set(sheets.flat().map((_, index) => sheetPart(firstDetail + index)));
    for (const [name, xml] of parts) if (!streamed.has(name)) await zip.add(name, xml);
    let number = firstDetail;
    for (const ofDetail of sheets) {
      await writeDetail(ofDetail, document, (index) => ({
        zip,
        name: sheetPart(number + index),
        xml: parts.get(sheetPart(number + index)) ?? '',
      }));
      number += ofDetail.length;
    }
    await zip.finish();
  } finally {
    await file.close();
  }
};

function sheetPart(number: number): string {
  return `xl/worksheets/sheet${number}.xml`;
}

/** The parts of the workbook, and the number of the first sheet whose rows are still to come. */
async function templateOf(
  document: ReportDocument,
  details: readonly DetailSheet[],
): Promise<{ parts: Map<string, string>; firstDetail: number }> {
  const { manifest, tables, charts } = document;
  const workbook = new ExcelJS.Workbook();
  workbook.creator = 'Sextant';
  workbook.created = manifest.generatedAt;
  workbook.modified = manifest.generatedAt;
  addSummarySheet(workbook, manifest);
  const small = [...tables, ...(manifest.tieOut === null ? [] : [tieOutTable(manifest.tieOut)])];
  for (const table of small) addTableSheet(workbook, table, manifest.zone);
  for (const sheet of details) addDetailSheet(workbook, sheet, manifest.zone);
  const parts = readParts(Buffer.from(await workbook.xlsx.writeBuffer()));
  addCharts(parts, charts, tables);
  for (const { name, detail, rowCount } of details)
    reachTable(parts, name, [detail.columns.length, rowCount]);
  return { parts, firstDetail: 2 + small.length };
}

function reachTable(parts: Map<string, string>, sheet: string, [columns, rows]: [number, number]): void {
  const own = `name="${tableName(sheet)}"`;
  for (const [name, xml] of parts)
    if (name.startsWith('xl/tables/') && xml.includes(own)) parts.set(name, withReach(xml, columns, rows));
}

type Target = { zip: ZipWriter; name: string; xml: string };

async function writeDetail(
  sheets: readonly DetailSheet[],
  { manifest }: ReportDocument,
  targetOf: (index: number) => Target,
): Promise<void> {
  const [first] = sheets;
  if (first === undefined) return;
  const rows = first.detail.read();
  const left = { rows: [] };
  for (const [index, { detail, rowCount }] of sheets.entries()) {
    const { zip, name, xml } = targetOf(index);
    const portions = takeRows(rows, left, rowCount);
    await zip.addPieces(
      name,
      fillSheet({ xml, columns: detail.columns, rowCount, zone: manifest.zone }, portions),
    );
  }
  // One step more ends the reading: the cursor is closed and the totals are held against the rows.
  const { done } = await rows.next();
  if (done !== true) throw new Error('The report has more rows than were counted.');
}
