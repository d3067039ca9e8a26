import type { MeasuredStep } from '../chart-data/funnel-steps.ts';
import { formatExactNumber } from '../format/number.ts';
import { formatShare } from '../format/share.ts';

type FunnelPicture = { title: string; steps: readonly MeasuredStep[] };

const SCALE = 2;
const MARGIN = 24;
const HEADING = 40;
const STEP = 56;
const WIDTH = 720;
const BAR = 24;

/** A PNG of the funnel in the colours on screen; null where the browser has no canvas. */
export async function drawFunnelImage(
  source: HTMLElement,
  { title, steps }: FunnelPicture,
): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  const height = HEADING + steps.length * STEP + 2 * MARGIN;
  canvas.width = WIDTH * SCALE;
  canvas.height = height * SCALE;
  const context = canvas.getContext('2d');
  if (!context) return null;
  const style = getComputedStyle(source);
  const token = (name: string) => style.getPropertyValue(name).trim();
  context.scale(SCALE, SCALE);
  context.fillStyle = token('--surface');
  context.fillRect(0, 0, WIDTH, height);
  context.fillStyle = token('--ink');
  context.font = `600 16px ${style.fontFamily}`;
  context.fillText(title, MARGIN, MARGIN + 14);
  context.font = `400 12px ${style.fontFamily}`;
  steps.forEach((step, index) => {
    const top = MARGIN + HEADING + index * STEP;
    const full = WIDTH - 2 * MARGIN;
    context.fillStyle = token('--ink');
    context.fillText(step.label, MARGIN, top + 10);
    context.textAlign = 'right';
    context.fillText(
      `${formatExactNumber(step.count)}   ${formatShare(step.ofFirst)}`,
      WIDTH - MARGIN,
      top + 10,
    );
    context.textAlign = 'left';
    context.fillStyle = token('--hover');
    context.fillRect(MARGIN, top + 16, full, BAR);
    context.fillStyle = token('--series-1');
    context.fillRect(MARGIN, top + 16, full * (step.ofFirst ?? 0), BAR);
  });
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}
