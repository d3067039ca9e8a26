/** One value of a report's row. Which it is, its column says; null is unknown. */
export type ReportCell = string | number | boolean | Date | null;

/** The cells of one row, in the order of the columns. */
export type ReportRow = readonly ReportCell[];
