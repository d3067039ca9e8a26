import { createWriteStream, type WriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { REFUSED_CSV_HEADER, refusedAsCsv } from '@sextant/business/records/refused-as-csv';
import type { RefusedRecord } from '@sextant/business/records/refused-refunds';

const MOST_TOLD = 20;

/** Writes refused lines with their reasons to a file, made when there is one, or tells the first few on stderr. */
export class RejectsReport {
  readonly #file: string | undefined;
  #stream: WriteStream | null = null;
  #count = 0;

  constructor(file: string | undefined) {
    this.#file = file;
  }

  add(refusal: RefusedRecord): void {
    this.#count += 1;
    const { position, field, message } = refusal;
    if (this.#file === undefined) {
      if (this.#count <= MOST_TOLD)
        process.stderr.write(`line ${position}: ${field === null ? '' : `${field}: `}${message}\n`);
      return;
    }
    this.#stream ??= this.#open(this.#file);
    this.#stream.write(refusedAsCsv(refusal));
  }

  /** Resolves when everything is written. */
  async end(): Promise<void> {
    if (this.#file === undefined) {
      const untold = this.#count - MOST_TOLD;
      if (untold > 0) process.stderr.write(`… and ${untold} more; --rejects <file> keeps them all\n`);
      return;
    }
    this.#stream ??= this.#open(this.#file);
    this.#stream.end();
    await finished(this.#stream);
  }

  #open(file: string): WriteStream {
    const stream = createWriteStream(file);
    stream.write(REFUSED_CSV_HEADER);
    return stream;
  }
}
