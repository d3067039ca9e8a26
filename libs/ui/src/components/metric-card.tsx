import type { ReactNode } from 'react';
import { Sparkline } from '../charts/sparkline.tsx';
import { classNames } from '../class-names.ts';
import type { DeltaKind } from '../format/delta.ts';
import type { ValueFormat } from '../format/value.ts';
import { Delta, type Better } from './delta.tsx';
import { InfoPopover } from './info-popover.tsx';
import { Link } from './link.tsx';
import { Value } from './value.tsx';

export type MetricCardProps = {
  label: string;
  /** null is unknown and drawn as "—". */
  value: number | null;
  format: ValueFormat;
  /** Why there is no value, said under the "—". */
  missingReason?: string;
  /** Change against the compared period; leave out when nothing is compared. */
  delta?: { change: number | null; kind?: DeltaKind; better: Better };
  /** A short line below the delta: "vs $38,415", "2.6 % of MRR". */
  note?: ReactNode;
  /** Values of the period in order; null leaves a gap. */
  trend?: readonly (number | null)[];
  /** The last value of the trend belongs to a bucket that is not over. */
  isTrendOpen?: boolean;
  /** Definition, formula, source, age: shown behind "i". */
  info?: ReactNode;
  /** The page that explains the number; makes the whole card a link. */
  href?: string;
  /** Opens what the number counts; makes the whole card a button. */
  onOpen?: () => void;
  className?: string;
};

export function MetricCard(props: MetricCardProps) {
  const { label, value, format, missingReason, delta, note, trend, info, href, onOpen, className } = props;
  return (
    <article
      className={classNames(
        'group @container relative flex min-h-30 min-w-0 flex-col rounded-card border border-line bg-surface px-4 pt-2.5 pb-3 shadow-edge',
        (href !== undefined || onOpen !== undefined) &&
          'transition-colors duration-100 hover:border-line-strong hover:bg-hover/40',
        className,
      )}
    >
      <div className="flex h-6 items-center justify-between gap-2">
        <h2 className="truncate text-sm text-ink-muted">
          <Opener label={label} href={href} onOpen={onOpen} />
        </h2>
        {info !== undefined && (
          <div className="relative z-10 -mr-1.5">
            <InfoPopover label={`About ${label}`}>{info}</InfoPopover>
          </div>
        )}
      </div>
      <Value
        value={value}
        format={format}
        className={classNames(
          'mt-0.5 text-2xl font-semibold tracking-tight',
          value === null ? 'text-ink-subtle' : 'text-ink',
        )}
      />
      <div className="mt-auto flex items-end justify-between gap-3 pt-1.5">
        <div className="min-w-0 shrink-0 leading-4">
          {value === null && missingReason !== undefined ? (
            <p className="text-xs text-ink-muted">{missingReason}</p>
          ) : (
            delta && <Delta {...delta} format={format} />
          )}
          {note !== undefined && <p className="truncate text-xs text-ink-subtle tabular-nums">{note}</p>}
        </div>
        {trend !== undefined && value !== null && (
          <Sparkline
            values={trend}
            isLastOpen={props.isTrendOpen ?? false}
            className="hidden h-9 max-w-32 min-w-0 flex-1 @[11rem]:block"
          />
        )}
      </div>
    </article>
  );
}

const STRETCHED =
  'outline-none after:absolute after:inset-0 after:rounded-card focus-visible:after:outline-2 focus-visible:after:outline-offset-2 focus-visible:after:outline-ring';

type OpenerProps = { label: string; href: string | undefined; onOpen: (() => void) | undefined };

/** The label, which covers its whole card where it leads somewhere. */
function Opener({ label, href, onOpen }: OpenerProps) {
  if (href !== undefined)
    return (
      <Link href={href} className={STRETCHED}>
        {label}
      </Link>
    );
  if (onOpen === undefined) return label;
  return (
    <button type="button" onClick={onOpen} className={STRETCHED}>
      {label}
    </button>
  );
}
