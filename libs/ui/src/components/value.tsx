import { formatExactValue, formatValue, type ValueFormat } from '../format/value.ts';

type ValueProps = { value: number | null; format: ValueFormat; className?: string };

/** A number in its short form; the exact one on hover and for screen readers. */
export function Value({ value, format, className }: ValueProps) {
  const short = formatValue(value, format);
  const exact = formatExactValue(value, format);
  if (short === exact) return <span className={`tabular-nums ${className ?? ''}`}>{short}</span>;
  return (
    <span className={`tabular-nums ${className ?? ''}`} title={exact}>
      <span aria-hidden>{short}</span>
      <span className="sr-only">{exact}</span>
    </span>
  );
}
