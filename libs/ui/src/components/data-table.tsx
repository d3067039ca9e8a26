'use client';

import type { RowData } from '@tanstack/react-table';
import { useMemo, useState, type ReactNode } from 'react';
import { formatRowRange, type PageOfRows } from '../format/row-range.ts';
import { classNames } from '../class-names.ts';
import { ColumnMenu } from './column-menu.tsx';
import { DataTableBody } from './data-table-body.tsx';
import { DataTableHead } from './data-table-head.tsx';
import { Pagination } from './pagination.tsx';
import { SearchField } from './search-field.tsx';
import { useServerTable } from './use-server-table.ts';

export type DataTableColumn<Row extends RowData> = {
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Numbers stand at the end. */
  align?: 'start' | 'end';
  isSortable?: boolean;
  /** false for a column that may not be hidden. */
  isHideable?: boolean;
  /** Extra classes of its cells: a width, a maximum, no wrapping. */
  className?: string;
};

export type TableSort = { columnId: string; direction: 'ascending' | 'descending' };

export type DataTableProps<Row extends RowData> = {
  /** Accessible name; the heading on screen belongs to the panel around it. */
  label: string;
  columns: readonly DataTableColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Where a click on the row leads; its first visible cell becomes the link. */
  rowHref?: (row: Row) => string | null;
  /** The order that the server applied. */
  sort?: TableSort | null;
  onSortChange?: (sort: TableSort | null) => void;
  page?: PageOfRows;
  onPageChange?: (index: number) => void;
  search?: { value: string; onChange: (value: string) => void; label: string };
  /** Ids of columns hidden at first. */
  initiallyHidden?: readonly string[];
  hasColumnMenu?: boolean;
  /** Beside the search: filters, an export button. */
  toolbar?: ReactNode;
  /** Shown instead of rows when there are none. */
  empty?: ReactNode;
  isLoading?: boolean;
  /** Height in pixels from which the body scrolls under a header that stays. */
  maxHeight?: number;
};

/** Rows as the server sorted, filtered and paged them; it only reports what the person asks for. */
export function DataTable<Row extends RowData>(props: DataTableProps<Row>) {
  const { label, columns, rows, page, search, toolbar, maxHeight, isLoading = false } = props;
  const hidden = useMemo(
    () => Object.fromEntries((props.initiallyHidden ?? []).map((id) => [id, false])),
    [props.initiallyHidden],
  );
  const [visibility, setVisibility] = useState<Record<string, boolean>>(hidden);
  const table = useServerTable({ ...props, visibility, setVisibility });
  const hasBar =
    search !== undefined || toolbar !== undefined || page !== undefined || props.hasColumnMenu === true;
  return (
    <div className="min-w-0">
      {hasBar && (
        <div className="flex flex-wrap items-center gap-2 px-4 pb-2" data-print="hide">
          {search && <SearchField {...search} />}
          {toolbar}
          <span className="ml-auto text-xs text-ink-muted tabular-nums" role="status">
            {isLoading ? 'Loading…' : page && formatRowRange(page)}
          </span>
          {props.hasColumnMenu === true && <ColumnMenu table={table} columns={columns} />}
        </div>
      )}
      <div
        role="region"
        aria-label={label}
        tabIndex={0}
        className={classNames('relative overflow-auto focus-visible:outline-offset-[-2px]')}
        style={maxHeight === undefined ? undefined : { maxHeight }}
      >
        <table aria-label={label} aria-busy={isLoading} className="w-full border-collapse text-sm">
          <DataTableHead table={table} columns={columns} isSticky={maxHeight !== undefined} />
          <DataTableBody
            table={table}
            columns={columns}
            rowHref={props.rowHref}
            isLoading={isLoading && rows.length === 0}
            empty={props.empty}
          />
        </table>
      </div>
      {page && props.onPageChange && page.total > page.size && (
        <div className="flex justify-end border-t border-line px-4 pt-2 pb-1" data-print="hide">
          <Pagination page={page} label={label} onPageChange={props.onPageChange} />
        </div>
      )}
    </div>
  );
}
