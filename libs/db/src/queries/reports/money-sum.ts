/** What rows of one period come to. Amounts are in minor units. */
export type MoneySum = {
  /** The first day of the period. */
  period: string;
  kind: string;
  status: string;
  currency: string;
  /** Empty where there is none. */
  product: string;
  isInternal: boolean;
  count: number;
  amountMinor: number;
  /** Of the rows with a known rate. */
  reportingMinor: number;
  /** Rows without a known rate. */
  unconverted: number;
};
