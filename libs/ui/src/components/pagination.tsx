'use client';

import { ChevronLeft, ChevronRight } from 'lucide-react';
import { formatExactNumber } from '../format/number.ts';
import type { PageOfRows } from '../format/row-range.ts';
import { IconButton } from './icon-button.tsx';

type PaginationProps = {
  page: PageOfRows;
  onPageChange: (index: number) => void;
  /** What is paged, for screen readers: "Customers". */
  label: string;
};

export function Pagination({ page, onPageChange, label }: PaginationProps) {
  const count = Math.max(1, Math.ceil(page.total / page.size));
  return (
    <nav
      aria-label={`${label}, pages`}
      className="flex items-center gap-1 text-xs text-ink-muted tabular-nums"
    >
      <IconButton
        size="small"
        label="Previous page"
        disabled={page.index === 0}
        onClick={() => onPageChange(page.index - 1)}
      >
        <ChevronLeft aria-hidden />
      </IconButton>
      <span aria-live="polite">
        {formatExactNumber(page.index + 1)} / {formatExactNumber(count)}
      </span>
      <IconButton
        size="small"
        label="Next page"
        disabled={page.index + 1 >= count}
        onClick={() => onPageChange(page.index + 1)}
      >
        <ChevronRight aria-hidden />
      </IconButton>
    </nav>
  );
}
