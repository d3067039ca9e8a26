import { RotateCw, TriangleAlert } from 'lucide-react';
import { classNames } from '../class-names.ts';
import { Button } from './button.tsx';
import { CopyButton } from './copy-button.tsx';

type ErrorStateProps = {
  /** What happened and what to do next, in one sentence. */
  message: string;
  requestId?: string | null;
  onRetry?: () => void;
  className?: string;
};

export function ErrorState({ message, requestId, onRetry, className }: ErrorStateProps) {
  return (
    <div
      role="alert"
      className={classNames('flex flex-col items-center justify-center px-6 py-10 text-center', className)}
    >
      <div
        aria-hidden
        className="mb-3 flex size-10 items-center justify-center rounded-card bg-bad-soft text-bad-ink"
      >
        <TriangleAlert className="size-5" />
      </div>
      <p className="max-w-md text-sm font-medium text-ink">{message}</p>
      {requestId != null && (
        <p className="mt-1 flex items-center gap-1 text-xs text-ink-muted">
          Request <code className="font-mono text-2xs">{requestId}</code>
          <CopyButton text={requestId} label="Copy request id" />
        </p>
      )}
      {onRetry && (
        <Button className="mt-4" icon={<RotateCw aria-hidden />} onClick={onRetry}>
          Retry
        </Button>
      )}
    </div>
  );
}
