'use client';

import type { RowData } from '@tanstack/react-table';
import { DataTableBody } from './data-table-body.tsx';
import { DataTableHead } from './data-table-head.tsx';
import type { DataTableProps } from './data-table-props.tsx';
import { Pagination } from './pagination.tsx';
import type { TableModel } from './use-table-model.ts';

type DataTableViewProps<Row extends RowData> = DataTableProps<Row> & { table: TableModel<Row> };

/** The rows themselves, and the pages below them. */
export function DataTableView<Row extends RowData>(props: DataTableViewProps<Row>) {
  const { table, label, columns, rows, page, onPageChange, maxHeight, isLoading = false } = props;
  return (
    <>
      <div
        role="region"
        aria-label={`${label}, scrollable`}
        tabIndex={0}
        className="relative overflow-auto focus-visible:-outline-offset-2"
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
      {page && onPageChange && page.total > page.size && (
        <div className="flex justify-end border-t border-line px-4 pt-1.5" data-print="hide">
          <Pagination page={page} label={label} onPageChange={onPageChange} />
        </div>
      )}
    </>
  );
}
