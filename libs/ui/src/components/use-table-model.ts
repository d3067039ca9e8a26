import {
  columnVisibilityFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
  type ColumnDef,
  type RowData,
  type SortingState,
} from '@tanstack/react-table';
import { useMemo, useState } from 'react';
import type { DataTableProps, TableSort } from './data-table-props.tsx';

const features = tableFeatures({ columnVisibilityFeature, rowSortingFeature });

/** A table model whose order and page belong to the server; only what is visible is decided here. */
export function useTableModel<Row extends RowData>(options: DataTableProps<Row>) {
  const { columns, rows, sort, initiallyHidden = [] } = options;
  const [visibility, setVisibility] = useState(() =>
    Object.fromEntries(initiallyHidden.map((id) => [id, false])),
  );
  const definitions = useMemo(() => columns.map(toDefinition), [columns]);
  const data = useMemo(() => [...rows], [rows]);
  const sorting = useMemo(() => toSorting(sort ?? null), [sort]);
  return useTable({
    features,
    data,
    columns: definitions,
    getRowId: options.rowKey,
    manualSorting: true,
    enableMultiSort: false,
    state: { sorting, columnVisibility: visibility },
    onSortingChange: (updater) => {
      const next = typeof updater === 'function' ? updater(sorting) : updater;
      options.onSortChange?.(fromSorting(next));
    },
    onColumnVisibilityChange: (updater) => {
      setVisibility(updater);
    },
  });
}

export type TableModel<Row extends RowData> = ReturnType<typeof useTableModel<Row>>;

function toDefinition<Row extends RowData>(
  column: DataTableProps<Row>['columns'][number],
): ColumnDef<typeof features, Row> {
  return {
    id: column.id,
    header: column.header,
    accessorFn: () => null,
    cell: ({ row }) => column.cell(row.original),
    enableSorting: column.isSortable ?? false,
    enableHiding: column.isHideable ?? true,
    sortDescFirst: column.align === 'end',
  };
}

function toSorting(sort: TableSort | null): SortingState {
  return sort === null ? [] : [{ id: sort.columnId, desc: sort.direction === 'descending' }];
}

function fromSorting(sorting: SortingState): TableSort | null {
  const first = sorting[0];
  return first ? { columnId: first.id, direction: first.desc ? 'descending' : 'ascending' } : null;
}
