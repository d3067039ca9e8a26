/** Something the rollups say that a recount does not confirm. */
export type Difference = {
  grain: 'hour' | 'day' | 'trait';
  /** '' when not split. */
  dimension: string;
  /** The event name; the trait for a trait. */
  name: string;
  /** Null for a trait. */
  bucket: Date | null;
  value: string;
  /** What is kept and what was counted, in a sentence. */
  message: string;
};
