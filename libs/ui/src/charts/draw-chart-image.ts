import type { LegendItem } from './chart-legend.tsx';

type Pen = { context: CanvasRenderingContext2D; plot: HTMLElement; family: string };

type Heading = { title: string; unit: string; legend: readonly LegendItem[] };

const SCALE = 2;
const MARGIN = 24;
const HEADING = 40;
const LEGEND_LINE = 20;
const NARROWEST = 360;
const INLINED = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'opacity',
  'font-size',
  'font-family',
  'font-weight',
  'text-anchor',
] as const;

/** A PNG of the plot's SVG in the colours on screen, under its title and legend; null when nothing is drawn. */
export async function drawChartImage(plot: HTMLElement, heading: Heading): Promise<Blob | null> {
  const svg = plot.querySelector('svg');
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!svg || !context) return null;
  const { width, height } = svg.getBoundingClientRect();
  const family = getComputedStyle(plot).fontFamily;
  const full = Math.max(width, NARROWEST);
  context.font = `400 12px ${family}`;
  const lines = wrapLegend(context, heading.legend, full);
  const top = MARGIN + HEADING + lines.length * LEGEND_LINE;
  canvas.width = (full + 2 * MARGIN) * SCALE;
  canvas.height = (top + height + MARGIN) * SCALE;
  context.scale(SCALE, SCALE);
  context.fillStyle = token(plot, '--surface');
  context.fillRect(0, 0, canvas.width, canvas.height);
  drawTitle({ context, plot, family }, heading);
  lines.forEach((items, line) => drawLegendLine({ context, plot, family }, items, line));
  context.drawImage(await toImage(svg), MARGIN + (full - width) / 2, top, width, height);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

function drawTitle({ context, plot, family }: Pen, { title, unit }: Heading) {
  context.fillStyle = token(plot, '--ink');
  context.font = `600 16px ${family}`;
  context.fillText(title, MARGIN, MARGIN + 14);
  const titleWidth = context.measureText(title).width;
  context.font = `400 12px ${family}`;
  context.fillStyle = token(plot, '--ink-subtle');
  context.fillText(unit, MARGIN + titleWidth + 8, MARGIN + 14);
}

function drawLegendLine({ context, plot }: Pen, items: readonly LegendItem[], line: number) {
  let x = MARGIN;
  const y = MARGIN + HEADING + line * LEGEND_LINE;
  for (const item of items) {
    context.fillStyle = resolve(plot, item.colour);
    context.fillRect(x, y - 8, 8, 8);
    context.fillStyle = token(plot, '--ink-muted');
    context.fillText(item.label, x + 14, y);
    x += itemWidth(context, item);
  }
}

/** Legend items by line, as many on each as fit. */
function wrapLegend(context: CanvasRenderingContext2D, legend: readonly LegendItem[], width: number) {
  const lines: LegendItem[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const item of legend) {
    const needed = itemWidth(context, item);
    if (used + needed > width) {
      lines.push([]);
      used = 0;
    }
    lines.at(-1)?.push(item);
    used += needed;
  }
  return lines;
}

function itemWidth(context: CanvasRenderingContext2D, item: LegendItem): number {
  return context.measureText(item.label).width + 32;
}

async function toImage(svg: SVGSVGElement): Promise<HTMLImageElement> {
  const copy = svg.cloneNode(true);
  if (copy instanceof SVGSVGElement) inlineStyles(svg, copy);
  const source = new XMLSerializer().serializeToString(copy);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(source)}`;
  await image.decode();
  return image;
}

/** An SVG in an image cannot see the page's style sheet, so the computed values travel with it. */
function inlineStyles(from: SVGSVGElement, to: SVGSVGElement) {
  to.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  const sources = from.querySelectorAll('*');
  to.querySelectorAll('*').forEach((element, index) => {
    const source = sources[index];
    if (!source || !(element instanceof SVGElement)) return;
    const style = getComputedStyle(source);
    for (const property of INLINED) element.style.setProperty(property, style.getPropertyValue(property));
    if (source instanceof SVGStopElement) element.style.setProperty('stop-color', style.stopColor);
  });
}

function resolve(plot: HTMLElement, colour: string): string {
  const name = /^var\((--[\w-]+)\)$/.exec(colour)?.[1];
  return name === undefined ? colour : token(plot, name);
}

function token(plot: HTMLElement, name: string): string {
  return getComputedStyle(plot).getPropertyValue(name).trim();
}
