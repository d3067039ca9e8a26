import type { ReportManifest } from '../contract.ts';
import type { ReportContent, ReportDetail } from './report-content.ts';

/** A report ready to be written: its details are read as they are written, each once. */
export type ReportDocument = Pick<ReportContent, 'detail' | 'tables' | 'charts'> & {
  manifest: ReportManifest;
  /** Null where no books are compared or nothing is left over. */
  unmatched: ReportDetail | null;
};

/** Writes a report into a new file, in bounded memory. */
export type WriteReport = (path: string, document: ReportDocument) => Promise<void>;
