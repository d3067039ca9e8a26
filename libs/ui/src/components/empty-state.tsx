import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';

type EmptyStateProps = {
  /** One sentence: what is not here. */
  title: string;
  /** How to get the first data, or which filter to loosen. */
  hint?: ReactNode;
  icon?: ReactNode;
  action?: ReactNode;
  className?: string;
};

export function EmptyState({ title, hint, icon, action, className }: EmptyStateProps) {
  return (
    <div
      className={classNames('flex flex-col items-center justify-center px-6 py-10 text-center', className)}
    >
      {icon !== undefined && (
        <div
          aria-hidden
          className="mb-3 flex size-10 items-center justify-center rounded-card border border-line bg-hover text-ink-subtle [&_svg]:size-5"
        >
          {icon}
        </div>
      )}
      <p className="text-sm font-medium text-ink">{title}</p>
      {hint !== undefined && <div className="mt-1 max-w-md text-xs text-ink-muted">{hint}</div>}
      {action !== undefined && <div className="mt-4">{action}</div>}
    </div>
  );
}
