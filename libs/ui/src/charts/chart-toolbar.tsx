'use client';

import { ChartLine, Download, Table2 } from 'lucide-react';
import type { ChartTable } from '../chart-data/chart-table.ts';
import { toCsv } from '../chart-data/to-csv.ts';
import { useOnDownload } from '../components/download-listener.tsx';
import { DropdownMenu, type DropdownMenuItem } from '../components/dropdown-menu.tsx';
import { IconButton } from '../components/icon-button.tsx';
import { saveFile } from './save-file.ts';

type ChartToolbarProps = {
  /** Names the files and, for screen readers, the buttons. */
  name: string;
  table: ChartTable;
  /** Left out where nothing can be drawn. */
  drawImage?: () => Promise<Blob | null>;
  /** Left out where what is shown already is a table. */
  view?: { isTable: boolean; onIsTableChange: (isTable: boolean) => void };
};

/** Table, CSV and PNG of what a chart shows. */
export function ChartToolbar({ name, table, drawImage, view }: ChartToolbarProps) {
  const file = fileName(name);
  const onDownload = useOnDownload();
  const downloadCsv = () => {
    saveCsv(table, file);
    onDownload('csv');
  };
  const items: DropdownMenuItem[] = [
    { kind: 'action', label: 'CSV', hint: 'the numbers', onSelect: downloadCsv },
  ];
  if (drawImage && view?.isTable !== true) {
    items.push({
      kind: 'action',
      label: 'PNG',
      hint: 'the picture',
      onSelect: () => void savePng(drawImage, file).then(() => onDownload('png')),
    });
  }
  return (
    <div className="-mr-1.5 flex items-center" data-print="hide">
      {view && (
        <IconButton
          size="small"
          label={`Show ${name} as table`}
          title={view.isTable ? 'Show as chart' : 'Show as table'}
          aria-pressed={view.isTable}
          onClick={() => view.onIsTableChange(!view.isTable)}
        >
          {view.isTable ? <ChartLine aria-hidden /> : <Table2 aria-hidden />}
        </IconButton>
      )}
      <DropdownMenu
        align="end"
        groups={[{ label: 'Download', items }]}
        trigger={
          <IconButton size="small" label={`Download ${name}`} title="Download">
            <Download aria-hidden />
          </IconButton>
        }
      />
    </div>
  );
}

function saveCsv(table: ChartTable, file: string) {
  saveFile(new Blob([toCsv(table)], { type: 'text/csv;charset=utf-8' }), `${file}.csv`);
}

async function savePng(drawImage: () => Promise<Blob | null>, file: string) {
  const picture = await drawImage();
  if (picture) saveFile(picture, `${file}.png`);
}

function fileName(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}
