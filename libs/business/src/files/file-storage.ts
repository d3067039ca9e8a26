import type { Readable } from 'node:stream';

/** Where made files are kept: this machine's disk, or a bucket. A key is a path of plain segments, such as `reports/<id>/<name>`. */
export type FileStorage = {
  /** A folder of this machine for files in the making. */
  workFolder: string;
  /** Moves a finished file into the storage under its key, at once and whole; what was there is replaced. */
  put: (key: string, path: string) => Promise<void>;
  /** Removes a file; none is fine. */
  remove: (key: string) => Promise<void>;
  /** How a browser gets the file: from us as a stream, or from the storage at an address that soon expires. */
  deliver: (key: string, fileName: string) => Promise<Delivery>;
};

export type Delivery =
  { kind: 'stream'; stream: Readable; sizeBytes: number } | { kind: 'address'; url: string };
