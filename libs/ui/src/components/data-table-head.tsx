'use client';

import type { RowData } from '@tanstack/react-table';
import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react';
import { classNames } from '../class-names.ts';
import type { DataTableColumn } from './data-table-props.tsx';
import type { TableModel } from './use-table-model.ts';

type DataTableHeadProps<Row extends RowData> = {
  table: TableModel<Row>;
  columns: readonly DataTableColumn<Row>[];
  isSticky: boolean;
};

export function DataTableHead<Row extends RowData>({ table, columns, isSticky }: DataTableHeadProps<Row>) {
  const byId = new Map(columns.map((column) => [column.id, column]));
  return (
    <thead className={classNames(isSticky && 'sticky top-0 z-10 bg-surface shadow-[0_1px_0_var(--line)]')}>
      {table.getHeaderGroups().map((group) => (
        <tr key={group.id} className="border-b border-line">
          {group.headers.map((header) => {
            const column = byId.get(header.id);
            const sorted = header.column.getIsSorted();
            return (
              <th
                key={header.id}
                scope="col"
                aria-sort={ariaSort(sorted, header.column.getCanSort())}
                className={classNames(
                  'h-9 px-3 text-xs font-medium whitespace-nowrap text-ink-muted first:pl-4 last:pr-4',
                  column?.align === 'end' ? 'text-right' : 'text-left',
                )}
              >
                {header.column.getCanSort() ? (
                  <button
                    type="button"
                    onClick={() => header.column.toggleSorting()}
                    className={classNames(
                      '-mx-1.5 inline-flex items-center gap-1 rounded px-1.5 py-1 hover:bg-hover hover:text-ink',
                      sorted !== false && 'text-ink',
                      column?.align === 'end' && 'flex-row-reverse',
                    )}
                  >
                    {column?.header}
                    <SortIcon sorted={sorted} />
                  </button>
                ) : (
                  column?.header
                )}
              </th>
            );
          })}
        </tr>
      ))}
    </thead>
  );
}

type Sorted = false | 'asc' | 'desc';

function SortIcon({ sorted }: { sorted: Sorted }) {
  const Icon = sorted === false ? ChevronsUpDown : sorted === 'asc' ? ArrowUp : ArrowDown;
  return <Icon aria-hidden className={classNames('size-3', sorted === false && 'opacity-50')} />;
}

function ariaSort(sorted: Sorted, canSort: boolean): 'ascending' | 'descending' | 'none' | undefined {
  if (!canSort) return undefined;
  if (sorted === false) return 'none';
  return sorted === 'asc' ? 'ascending' : 'descending';
}
