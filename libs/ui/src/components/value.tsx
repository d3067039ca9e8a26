import { formatExactValue, formatValue, type ValueFormat } from '../format/value.ts';

type ValueProps = { value: number | null; format: ValueFormat; className?: string };

/** A number in its short form; the exact one on hover, for screen readers and in `value`, where machines find it. */
export function Value({ value, format, className }: ValueProps) {
  const short = formatValue(value, format);
  const exact = formatExactValue(value, format);
  const looks = `tabular-nums ${className ?? ''}`;
  if (value === null) return <span className={looks}>{short}</span>;
  if (short === exact)
    return (
      <data value={value} data-unit={format.unit} className={looks}>
        {short}
      </data>
    );
  return (
    <data value={value} data-unit={format.unit} className={looks} title={exact}>
      <span aria-hidden>{short}</span>
      <span className="sr-only">{exact}</span>
    </data>
  );
}
