'use client';

import type { DataTableProps } from './data-table-props.tsx';
import type { RowData } from '@tanstack/react-table';
import { DataTableBar } from './data-table-bar.tsx';
import { DataTableView } from './data-table-view.tsx';
import { useTableModel } from './use-table-model.ts';

/** Rows as the server sorted, filtered and paged them; it only reports what the person asks for. */
export function DataTable<Row extends RowData>(props: DataTableProps<Row>) {
  const table = useTableModel(props);
  return (
    <div className="min-w-0">
      <DataTableBar {...props} table={table} className="px-4 pb-2" />
      <DataTableView {...props} table={table} />
    </div>
  );
}
