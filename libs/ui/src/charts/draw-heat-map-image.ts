import { heatMaximum, heatStep, type HeatMapMode } from '../chart-data/heat-map.ts';
import { heatTable } from '../chart-data/heat-table.ts';
import { formatBareShare } from '../format/share.ts';
import type { HeatMapTableProps } from './heat-map-cell.tsx';

type HeatMapPicture = Pick<
  HeatMapTableProps,
  'title' | 'unit' | 'rowHeading' | 'sizeHeading' | 'columns' | 'rows' | 'average'
> & { mode: HeatMapMode; smallSize: number };

type Pen = { context: CanvasRenderingContext2D; token: (name: string) => string; family: string };

const SCALE = 2;
const MARGIN = 24;
const HEADING = 40;
const LINE = 28;
const LABEL = 130;
const CELL = 56;
const HIGH_STEP = 7;

/** A PNG of the table in the colours on screen; null where the browser has no canvas. */
export async function drawHeatMapImage(source: HTMLElement, picture: HeatMapPicture): Promise<Blob | null> {
  const table = heatTable(picture, picture.mode);
  const width = LABEL + (picture.columns.length + 1) * CELL + 2 * MARGIN;
  const height = HEADING + (table.rows.length + 1) * LINE + 2 * MARGIN;
  const canvas = document.createElement('canvas');
  canvas.width = width * SCALE;
  canvas.height = height * SCALE;
  const context = canvas.getContext('2d');
  if (!context) return null;
  const style = getComputedStyle(source);
  const pen: Pen = {
    context,
    token: (name) => style.getPropertyValue(name).trim(),
    family: style.fontFamily,
  };
  context.scale(SCALE, SCALE);
  context.fillStyle = pen.token('--surface');
  context.fillRect(0, 0, width, height);
  context.fillStyle = pen.token('--ink');
  context.font = `600 16px ${pen.family}`;
  context.fillText(
    `${picture.title}, ${picture.unit ?? (picture.mode === 'rate' ? '% of row' : picture.sizeHeading)}`,
    MARGIN,
    MARGIN + 14,
  );
  drawTexts(pen, picture);
  drawCells(pen, picture);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

function drawTexts(pen: Pen, { rowHeading, sizeHeading, columns, rows, average, mode }: HeatMapPicture) {
  pen.context.font = `400 12px ${pen.family}`;
  const write = (text: string, line: number, column: number) => drawText(pen, text, { line, column });
  pen.context.fillStyle = pen.token('--ink-muted');
  [rowHeading, sizeHeading, ...columns].forEach((text, column) => write(text, 0, column));
  pen.context.fillStyle = pen.token('--ink');
  const first = mode === 'rate' ? 2 : 1;
  if (mode === 'rate') {
    const rates = average.rates.map((rate) => formatBareShare(rate));
    [average.label, String(average.size), ...rates].forEach((text, column) => write(text, 1, column));
  }
  rows.forEach((row, index) => {
    write(row.label, first + index, 0);
    write(String(row.size), first + index, 1);
  });
}

function drawCells(pen: Pen, { rows, mode, smallSize }: HeatMapPicture) {
  const maximum = heatMaximum(rows);
  const first = mode === 'rate' ? 2 : 1;
  rows.forEach((row, index) => {
    row.cells.forEach((cell, period) => {
      if (!cell) return;
      const at = { line: first + index, column: period + 2 };
      const step = heatStep(cell.rate ?? 0, maximum);
      const isPlain = row.size < smallSize;
      if (!cell.isMature) {
        hatch(pen, at);
        return;
      }
      pen.context.fillStyle = pen.token(isPlain ? '--hover' : `--heat-${step}`);
      pen.context.fillRect(left(at.column) + 1, top(at.line) + 1, CELL - 2, LINE - 2);
      const ink = step >= HIGH_STEP ? '--heat-ink-high' : '--heat-ink-low';
      pen.context.fillStyle = pen.token(isPlain ? '--ink-subtle' : ink);
      drawText(pen, mode === 'rate' ? formatBareShare(cell.rate) : String(cell.count), at);
    });
  });
}

/** The mark of a period that is not over: thin diagonals in the bounds of its cell. */
function hatch({ context, token }: Pen, at: { line: number; column: number }) {
  const x = left(at.column) + 1;
  const y = top(at.line) + 1;
  context.save();
  context.beginPath();
  context.rect(x, y, CELL - 2, LINE - 2);
  context.clip();
  context.strokeStyle = token('--line-strong');
  context.beginPath();
  for (let offset = 0; offset < CELL + LINE; offset += 6) {
    context.moveTo(x + offset - LINE, y + LINE);
    context.lineTo(x + offset, y);
  }
  context.stroke();
  context.restore();
}

function drawText({ context }: Pen, text: string, at: { line: number; column: number }) {
  context.textAlign = at.column === 0 ? 'left' : 'center';
  const x = at.column === 0 ? MARGIN : left(at.column) + CELL / 2;
  context.fillText(text, x, top(at.line) + LINE / 2 + 4);
  context.textAlign = 'left';
}

function left(column: number): number {
  return MARGIN + LABEL + (column - 1) * CELL;
}

function top(line: number): number {
  return MARGIN + HEADING + line * LINE;
}
