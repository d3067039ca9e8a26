/**
 * A number a bucket, by value of the split; under null when not split. Null is unknown. A group is in it when there is any
 * record of it, whatever its numbers come to.
 */
export type CountSeries = Map<string | null, (number | null)[]>;
