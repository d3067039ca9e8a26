/** A number a bucket, by value of the split; under null when not split. Null is unknown. */
export type CountSeries = Map<string | null, (number | null)[]>;
