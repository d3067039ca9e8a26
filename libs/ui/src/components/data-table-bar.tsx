'use client';

import type { RowData } from '@tanstack/react-table';
import { classNames } from '../class-names.ts';
import { formatRowRange } from '../format/row-range.ts';
import { ColumnMenu } from './column-menu.tsx';
import type { DataTableProps } from './data-table-props.tsx';
import { SearchField } from './search-field.tsx';
import type { TableModel } from './use-table-model.ts';

type DataTableBarProps<Row extends RowData> = DataTableProps<Row> & {
  table: TableModel<Row>;
  className?: string;
};

/** Above a table: search, filters, how much of the list is on screen, which columns. */
export function DataTableBar<Row extends RowData>(props: DataTableBarProps<Row>) {
  const { table, columns, search, toolbar, page, hasColumnMenu = false, isLoading = false } = props;
  if (!search && toolbar === undefined && !page && !hasColumnMenu) return null;
  return (
    <div className={classNames('flex flex-wrap items-center gap-2', props.className)} data-print="hide">
      {search && <SearchField {...search} />}
      {toolbar}
      <span className="ml-auto text-xs text-ink-muted tabular-nums" role="status">
        {isLoading ? 'Loading…' : page && <data value={page.total}>{formatRowRange(page)}</data>}
      </span>
      {hasColumnMenu && <ColumnMenu table={table} columns={columns} />}
    </div>
  );
}
