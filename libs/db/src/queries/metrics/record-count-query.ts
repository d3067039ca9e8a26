/** What a count of records is asked for. */
export type RecordCountQuery = {
  /** Ascending edges of n windows, n + 1 of them: window i is [edge i, edge i + 1). */
  edges: readonly Date[];
  /** Only these customers' records; everybody's when null. */
  people: readonly number[] | null;
  /** The label of each customer to split by, pairwise; null when not split by customers. */
  labels: { people: readonly number[]; labels: readonly string[] } | null;
};

/** `window` is the index of the window, `label` null when not split. Windows without a record have no row. */
export type RecordCount = { window: number; label: string | null; value: number };
