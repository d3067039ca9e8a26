import { Button } from '@sextant/ui/components/button';
import { formatExactNumber } from '@sextant/ui/format/number';

type ShowMoreProps = {
  shown: number;
  total: number;
  /** What is counted: "customers". */
  noun: string;
  isBusy: boolean;
  onShowMore: () => void;
};

/** The foot of a list that comes from the server piece by piece; nothing when all of it is shown. */
export function ShowMore({ shown, total, noun, isBusy, onShowMore }: ShowMoreProps) {
  if (shown >= total) return null;
  return (
    <div className="flex items-center justify-center gap-3 border-t border-line px-4 py-3 text-xs text-ink-muted tabular-nums">
      Showing {formatExactNumber(shown)} of {formatExactNumber(total)} {noun}
      <Button size="small" isBusy={isBusy} onClick={onShowMore}>
        Show more
      </Button>
    </div>
  );
}
