import type { ReportChart, ReportTable } from '../report-content.ts';
import { indexOfKey } from '../index-of-key.ts';
import { chartXml, type PlacedChart } from './chart-xml.ts';
import { columnLetters } from './column-letters.ts';
import { numberFormat } from './number-format.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';
/** Where charts stand: beside the facts, one below the other, in columns and rows of the sheet. */
const PLACE = { column: 8, width: 10, height: 18 } as const;

/** Adds native charts to the first sheet of a workbook in parts. exceljs writes none. */
export function addCharts(
  parts: Map<string, string>,
  charts: readonly ReportChart[],
  tables: readonly ReportTable[],
): void {
  const placed = charts.flatMap((chart) => placedChart(chart, tables));
  if (placed.length === 0) return;
  for (const [index, chart] of placed.entries())
    parts.set(`xl/charts/chart${index + 1}.xml`, chartXml(chart));
  parts.set('xl/drawings/drawing1.xml', drawingXml(placed));
  parts.set('xl/drawings/_rels/drawing1.xml.rels', relationsXml(placed));
  linkDrawing(parts);
  const overrides = [
    `<Override PartName="/xl/drawings/drawing1.xml" ContentType="${DRAWING_TYPE}"/>`,
    ...placed.map(
      (_, index) => `<Override PartName="/xl/charts/chart${index + 1}.xml" ContentType="${CHART_TYPE}"/>`,
    ),
  ].join('');
  change(parts, '[Content_Types].xml', (xml) => xml.replace('</Types>', `${overrides}</Types>`));
}

function placedChart(chart: ReportChart, tables: readonly ReportTable[]): PlacedChart[] {
  const table = tables.find(({ sheet }) => sheet === chart.sheet);
  if (table === undefined || table.rows.length === 0) return [];
  const sheet = `'${table.sheet.replaceAll("'", "''")}'`;
  const rangeOf = (key: string) => {
    const letters = columnLetters(indexOfKey(table.columns, key));
    return `${sheet}!$${letters}$2:$${letters}$${table.rows.length + 1}`;
  };
  const series = chart.series.map((key) => ({
    name: `${sheet}!$${columnLetters(indexOfKey(table.columns, key))}$1`,
    values: rangeOf(key),
  }));
  return [
    {
      title: chart.title,
      kind: chart.kind,
      categories: rangeOf(chart.category),
      categoryFormat: 'yyyy-mm-dd',
      valueFormat: numberFormat('integer', null) ?? 'General',
      series,
    },
  ];
}

function drawingXml(charts: readonly PlacedChart[]): string {
  const anchors = charts.map((_, index) => anchorXml(index)).join('');
  return `${HEAD}<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main" xmlns:r="${OFFICE}">${anchors}</xdr:wsDr>`;
}

function anchorXml(index: number): string {
  const top = index * (PLACE.height + 1);
  const corner = (name: string, column: number, row: number) =>
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  return (
    `<xdr:twoCellAnchor>${corner('from', PLACE.column, top)}${corner('to', PLACE.column + PLACE.width, top + PLACE.height)}` +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${index + 2}" name="Chart ${index + 1}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" r:id="rId${index + 1}"/></a:graphicData></a:graphic>` +
    '</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>'
  );
}

function relationsXml(charts: readonly PlacedChart[]): string {
  const relations = charts
    .map(
      (_, index) =>
        `<Relationship Id="rId${index + 1}" Type="${OFFICE}/chart" Target="../charts/chart${index + 1}.xml"/>`,
    )
    .join('');
  return `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations}</Relationships>`;
}

/** The first sheet has a table, so it has relations; a drawing stands right before the tables. */
function linkDrawing(parts: Map<string, string>): void {
  const relation = `<Relationship Id="rIdDrawing" Type="${OFFICE}/drawing" Target="../drawings/drawing1.xml"/>`;
  change(parts, 'xl/worksheets/_rels/sheet1.xml.rels', (xml) =>
    xml.replace('</Relationships>', `${relation}</Relationships>`),
  );
  change(parts, 'xl/worksheets/sheet1.xml', (xml) => {
    const at = xml.lastIndexOf('<tableParts');
    if (at < 0) throw new Error('The summary has no table to put the charts before.');
    return `${xml.slice(0, at)}<drawing r:id="rIdDrawing"/>${xml.slice(at)}`;
  });
}

function change(parts: Map<string, string>, name: string, edit: (xml: string) => string): void {
  const xml = parts.get(name);
  if (xml === undefined) throw new Error(`The workbook has no part ${name}.`);
  parts.set(name, edit(xml));
}
