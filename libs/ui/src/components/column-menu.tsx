'use client';

import type { RowData } from '@tanstack/react-table';
import { Columns3 } from 'lucide-react';
import type { DataTableColumn } from './data-table-props.tsx';
import { DropdownMenu } from './dropdown-menu.tsx';
import { IconButton } from './icon-button.tsx';
import type { TableModel } from './use-table-model.ts';

type ColumnMenuProps<Row extends RowData> = {
  table: TableModel<Row>;
  columns: readonly DataTableColumn<Row>[];
};

/** Which columns are shown. */
export function ColumnMenu<Row extends RowData>({ table, columns }: ColumnMenuProps<Row>) {
  const items = columns
    .filter((column) => column.isHideable !== false)
    .map((column) => ({
      kind: 'check' as const,
      label: column.header,
      isChecked: table.getColumn(column.id)?.getIsVisible() ?? true,
      onCheckedChange: (isChecked: boolean) => table.getColumn(column.id)?.toggleVisibility(isChecked),
    }));
  return (
    <DropdownMenu
      align="end"
      groups={[{ label: 'Columns', items }]}
      trigger={
        <IconButton size="small" label="Choose columns">
          <Columns3 aria-hidden />
        </IconButton>
      }
    />
  );
}
