import type { ChainVerdict } from '@sextant/business/audit/contract';
import { Button } from '@sextant/ui/components/button';
import { CopyButton } from '@sextant/ui/components/copy-button';
import { formatExactNumber } from '@sextant/ui/format/number';
import { ShieldAlert, ShieldCheck } from 'lucide-react';

type IntegrityCheckProps = { isBusy: boolean; onCheck: () => void };

/** Recomputes every hash of the log. */
export function IntegrityCheck({ isBusy, onCheck }: IntegrityCheckProps) {
  return (
    <Button icon={<ShieldCheck aria-hidden />} isBusy={isBusy} onClick={onCheck}>
      Check integrity
    </Button>
  );
}

const PROBLEMS = {
  missing: 'is missing',
  unlinked: 'does not follow the one before it',
  altered: 'is not what was written',
  rewritten: 'is not the one that was written down outside the log',
  cut: 'is missing: the log goes on to it in what was written down outside',
} as const;

/** What the check found. */
export function IntegrityVerdict({ verdict }: { verdict: ChainVerdict }) {
  if (!verdict.isWhole) {
    return (
      <p role="alert" className="mb-4 flex gap-2 rounded-card bg-bad-soft px-4 py-3 text-sm text-bad-ink">
        <ShieldAlert aria-hidden className="size-5 shrink-0" />
        The log is broken: entry {verdict.brokenAt} {PROBLEMS[verdict.problem]}. The{' '}
        {formatExactNumber(verdict.entries)} entries before it are whole. Compare with an earlier export or a
        backup.
      </p>
    );
  }
  return (
    <div role="status" className="mb-4 flex gap-2 rounded-card bg-good-soft px-4 py-3 text-sm text-good-ink">
      <ShieldCheck aria-hidden className="size-5 shrink-0" />
      <div className="min-w-0">
        <p>
          The log is whole: all {formatExactNumber(verdict.entries)} entries are what was written, none is
          missing.
        </p>
        {verdict.head !== null && (
          <p className="mt-1 flex flex-wrap items-center gap-1 text-xs">
            Keep the newest hash elsewhere to prove later that nothing was cut off:
            <code className="font-mono break-all">{verdict.head.hash}</code>
            <CopyButton text={`${verdict.head.sequence} ${verdict.head.hash}`} label="Copy the newest hash" />
          </p>
        )}
      </div>
    </div>
  );
}
