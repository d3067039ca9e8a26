/** A file that is sent piece by piece. */
export type TaxDownload = {
  fileName: string;
  contentType: string;
  chunks: AsyncGenerator<string | Uint8Array>;
};
