/** How far a version of the rollups has read: all below `txid`, nothing at or above it. */
export type Watermark = {
  version: number;
  txid: string;
  /** The zone of its day cells. */
  zone: string;
  /** Raw events of earlier UTC days may be gone; null while all are there. */
  rawSince: Date | null;
  /** Cells of earlier days may be gone; null while all are there. */
  countedSince: Date | null;
};
