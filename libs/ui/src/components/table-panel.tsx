'use client';

import type { RowData } from '@tanstack/react-table';
import { DataTableBar } from './data-table-bar.tsx';
import { DataTableView } from './data-table-view.tsx';
import type { DataTableProps } from './data-table-props.tsx';
import { Panel, type PanelProps } from './panel.tsx';
import { useTableModel } from './use-table-model.ts';

type TablePanelProps<Row extends RowData> = Omit<DataTableProps<Row>, 'label'> &
  Pick<PanelProps, 'unit' | 'subtitle' | 'footer' | 'className'> & { title: string };

/** A data table in its panel: search, range and column choice share the line of the heading. */
export function TablePanel<Row extends RowData>(props: TablePanelProps<Row>) {
  const { title, unit, subtitle, footer, className, ...rest } = props;
  const options = { ...rest, label: title };
  const table = useTableModel(options);
  return (
    <Panel
      title={title}
      isFlush
      {...(unit === undefined ? {} : { unit })}
      {...(subtitle === undefined ? {} : { subtitle })}
      {...(footer === undefined ? {} : { footer })}
      {...(className === undefined ? {} : { className })}
      actions={<DataTableBar {...options} table={table} className="min-h-7" />}
    >
      <DataTableView {...options} table={table} />
    </Panel>
  );
}
