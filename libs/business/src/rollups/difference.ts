/** Something the rollups say that a recount does not confirm. */
export type Difference = {
  grain: 'hour' | 'day' | 'trait' | 'money';
  /** '' when not split. */
  dimension: string;
  /** The event name; the trait for a trait; what kind of money, or the id of the record. */
  name: string;
  /** Null for a trait or record. */
  bucket: Date | null;
  value: string;
  /** What is kept and what was counted, in a sentence. */
  message: string;
};
