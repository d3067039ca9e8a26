/** A stretch of time in which something was so. */
export type RecordInterval = {
  /** Null when nobody is known to have sent it. */
  customerId: number | null;
  /** The tier of a subscription; null for other records. */
  label: string | null;
  since: Date;
  /** The first instant at which it no longer was; null while it is. */
  until: Date | null;
};
