'use client';

import type { RowData } from '@tanstack/react-table';
import type { KeyboardEvent, ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import type { DataTableColumn, DataTableProps } from './data-table-props.tsx';
import { EmptyState } from './empty-state.tsx';
import { Link } from './link.tsx';
import { Skeleton } from './skeleton.tsx';
import type { TableModel } from './use-table-model.ts';

type DataTableBodyProps<Row extends RowData> = {
  table: TableModel<Row>;
  columns: readonly DataTableColumn<Row>[];
  rowHref: DataTableProps<Row>['rowHref'];
  isLoading: boolean;
  empty: ReactNode;
};

const SKELETON_ROWS = 8;

export function DataTableBody<Row extends RowData>(props: DataTableBodyProps<Row>) {
  const { table, columns, rowHref, isLoading, empty } = props;
  const width = table.getVisibleLeafColumns().length;
  const rows = table.getRowModel().rows;
  if (isLoading) return <LoadingRows width={width} />;
  if (rows.length === 0) {
    return (
      <tbody>
        <tr>
          <td colSpan={width}>{empty ?? <EmptyState title="Nothing matches these filters" />}</td>
        </tr>
      </tbody>
    );
  }
  const byId = new Map(columns.map((column) => [column.id, column]));
  return (
    <tbody>
      {rows.map((row) => {
        const href = rowHref?.(row.original) ?? null;
        return (
          <tr
            key={row.id}
            className={classNames(
              'relative border-b border-line last:border-0',
              href !== null && 'hover:bg-hover/60',
            )}
          >
            {row.getVisibleCells().map((cell, index) => {
              const column = byId.get(cell.column.id);
              const content = column?.cell(row.original);
              return (
                <td key={cell.id} className={cellClass(column)}>
                  {index === 0 && href !== null ? <RowLink href={href}>{content}</RowLink> : content}
                </td>
              );
            })}
          </tr>
        );
      })}
    </tbody>
  );
}

function cellClass<Row extends RowData>(column: DataTableColumn<Row> | undefined): string {
  return classNames(
    'h-9 px-3 py-1.5 text-ink first:pl-4 last:pr-4',
    column?.align === 'end' ? 'text-right whitespace-nowrap tabular-nums' : 'text-left',
    column?.className,
  );
}

/** Covers its whole row, so that a click anywhere follows it and the middle button opens a tab. */
function RowLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link
      href={href}
      data-row-link
      onKeyDown={moveBetweenRows}
      className="font-medium outline-none after:absolute after:inset-0 focus-visible:after:rounded-sm focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-ring"
    >
      {children}
    </Link>
  );
}

function LoadingRows({ width }: { width: number }) {
  return (
    <tbody>
      {Array.from({ length: SKELETON_ROWS }, (_, row) => (
        <tr key={row} className="border-b border-line last:border-0">
          {Array.from({ length: width }, (_cell, column) => (
            <td key={column} className="h-9 px-3 first:pl-4 last:pr-4">
              <Skeleton className={column === 0 ? 'h-3 w-40 max-w-full' : 'ml-auto h-3 w-14 max-w-full'} />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}

function moveBetweenRows(event: KeyboardEvent<HTMLElement>) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const body = event.currentTarget.closest('tbody');
  const links = [...(body?.querySelectorAll<HTMLElement>('[data-row-link]') ?? [])];
  const at = links.indexOf(event.currentTarget);
  const next = links[at + step];
  if (at === -1 || !next) return;
  event.preventDefault();
  next.focus();
}
