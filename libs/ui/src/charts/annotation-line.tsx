import type { ReferenceLineProps } from 'recharts';
import type { PlacedAnnotation } from '../chart-data/place-annotations.ts';

const COLOURS = {
  neutral: { line: 'var(--ink-subtle)', text: 'var(--ink-muted)' },
  good: { line: 'var(--good)', text: 'var(--good-ink)' },
  warning: { line: 'var(--warning)', text: 'var(--warning-ink)' },
  bad: { line: 'var(--bad)', text: 'var(--bad-ink)' },
} as const;

/** A dated marker: a dotted vertical line with its label at the top. */
export function annotationLine({ bucket, labels, tone = 'neutral' }: PlacedAnnotation) {
  const colour = COLOURS[tone];
  return {
    x: bucket,
    stroke: colour.line,
    strokeDasharray: '2 3',
    label: {
      value: labels.join(', '),
      position: 'insideTopLeft',
      fill: colour.text,
      fontSize: 11,
      offset: 6,
    },
  } satisfies ReferenceLineProps;
}
