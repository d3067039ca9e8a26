import type { PageOfRows } from '../format/row-range.ts';
import type { ReactNode } from 'react';
import type { RowData } from '@tanstack/react-table';

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
