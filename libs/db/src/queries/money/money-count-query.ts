/** A column of a source to split or filter by. */
export type MoneyColumn =
  'kind' | 'status' | 'currency' | 'method' | 'product' | 'content_type' | 'content' | 'creator';

/** Rows whose column is one of the values, or none of them; an unknown column is `unknown`. */
export type MoneyCondition = { column: MoneyColumn; values: readonly string[]; isNegated: boolean };

/** One bucket's rows: how many, of how many people, their sum in the reporting currency as far as rates are known. */
export type MoneyCount = {
  /** Index of the window. */
  window: number;
  /** Null when not split. */
  label: string | null;
  count: number;
  /** Distinct customers; 0 unless asked for. */
  people: number;
  minor: number;
  /** How many have no known rate. */
  unconverted: number;
  /** Their currencies. */
  missing: string[] | null;
};
