import type { LegendItem } from './chart-legend.tsx';

type Heading = { title: string; unit: string; legend: readonly LegendItem[] };

const SCALE = 2;
const MARGIN = 24;
const HEADING = 56;
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
  if (!svg) return null;
  const { width, height } = svg.getBoundingClientRect();
  const canvas = document.createElement('canvas');
  canvas.width = (width + 2 * MARGIN) * SCALE;
  canvas.height = (height + 2 * MARGIN + HEADING) * SCALE;
  const context = canvas.getContext('2d');
  if (!context) return null;
  context.scale(SCALE, SCALE);
  context.fillStyle = token(plot, '--surface');
  context.fillRect(0, 0, canvas.width, canvas.height);
  drawHeading(context, plot, heading);
  context.drawImage(await toImage(svg), MARGIN, MARGIN + HEADING, width, height);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

function drawHeading(context: CanvasRenderingContext2D, plot: HTMLElement, { title, unit, legend }: Heading) {
  const family = getComputedStyle(plot).fontFamily;
  context.fillStyle = token(plot, '--ink');
  context.font = `600 16px ${family}`;
  context.fillText(title, MARGIN, MARGIN + 14);
  const titleWidth = context.measureText(title).width;
  context.font = `400 12px ${family}`;
  context.fillStyle = token(plot, '--ink-subtle');
  context.fillText(unit, MARGIN + titleWidth + 8, MARGIN + 14);
  let x = MARGIN;
  for (const item of legend) {
    context.fillStyle = resolve(plot, item.colour);
    context.fillRect(x, MARGIN + 30, 8, 8);
    context.fillStyle = token(plot, '--ink-muted');
    context.fillText(item.label, x + 14, MARGIN + 38);
    x += context.measureText(item.label).width + 32;
  }
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
