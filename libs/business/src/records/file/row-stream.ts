/** A row of a file as it was read, or why it could not be. */
export type FileRow =
  | { isReadable: true; line: number; cells: Record<string, unknown> }
  | { isReadable: false; line: number; message: string; raw: string };

/** The rows of a file, read as they are asked for. */
export type RowStream = AsyncGenerator<FileRow, void, undefined>;
