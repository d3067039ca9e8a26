/** What names one cell within a version. */
export type CellKey = {
  grain: 'hour' | 'day';
  dimension: string;
  name: string;
  bucket: Date;
  value: string;
};

/** A stored cell: portable roaring bitmaps. */
export type CellRow = CellKey & { people: Buffer; extra: Buffer[] };
