import type { FileHandle } from 'node:fs/promises';
import { promisify } from 'node:util';
import { crc32, createDeflateRaw, deflateRaw } from 'node:zlib';

const deflate = promisify(deflateRaw);
/** 1980-01-01, so that the same report is the same file. */
const NO_DATE = 0x00210000;
const UTF8_NAMES = 0x800;
const DEFLATED = 8;
const LARGEST = 0xffffffff;

type Entry = { name: Buffer; crc: number; packed: number; size: number; offset: number };

/** Writes a zip archive part by part; a part may be of any length up to 4 GB. */
export class ZipWriter {
  readonly #file: FileHandle;
  readonly #entries: Entry[] = [];
  #end = 0;

  constructor(file: FileHandle) {
    this.#file = file;
  }

  /** A part that is at hand. */
  async add(name: string, text: string): Promise<void> {
    const bytes = Buffer.from(text);
    const packed = await deflate(bytes);
    const entry = this.#begin(name, { crc: crc32(bytes), packed: packed.length, size: bytes.length });
    await this.#append(localHeader(entry));
    await this.#append(packed);
  }

  /** A part that comes in pieces. Its sizes are put in when they are known. */
  async addPieces(name: string, pieces: AsyncIterable<string>): Promise<void> {
    const entry = this.#begin(name, { crc: 0, packed: 0, size: 0 });
    await this.#append(localHeader(entry));
    const start = this.#end;
    for await (const chunk of packedPieces(pieces, entry)) await this.#append(chunk);
    entry.packed = this.#end - start;
    if (entry.size > LARGEST || this.#end > LARGEST)
      throw new Error(
        'The workbook is larger than its format can hold. Ask for a shorter range, or for CSV.',
      );
    await this.#file.write(localHeader(entry), 0, null, entry.offset);
  }

  /** Writes the directory; the archive is whole then. */
  async finish(): Promise<void> {
    const start = this.#end;
    for (const entry of this.#entries) await this.#append(directoryHeader(entry));
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(this.#entries.length, 8);
    end.writeUInt16LE(this.#entries.length, 10);
    end.writeUInt32LE(this.#end - start, 12);
    end.writeUInt32LE(start, 16);
    await this.#append(end);
  }

  #begin(name: string, sizes: Pick<Entry, 'crc' | 'packed' | 'size'>): Entry {
    const entry = { name: Buffer.from(name), offset: this.#end, ...sizes };
    this.#entries.push(entry);
    return entry;
  }

  async #append(bytes: Buffer): Promise<void> {
    await this.#file.write(bytes, 0, bytes.length, this.#end);
    this.#end += bytes.length;
  }
}

async function* packedPieces(pieces: AsyncIterable<string>, entry: Entry): AsyncGenerator<Buffer> {
  const packer = createDeflateRaw({ level: 1 });
  const feeding = feed(packer, pieces, entry);
  // The failure is told by the stream, which destroy() ends; here it only must not count as unhandled.
  feeding.catch((error: unknown) =>
    packer.destroy(error instanceof Error ? error : new Error(String(error))),
  );
  for await (const chunk of packer) yield Buffer.from(chunk);
  await feeding;
}

async function feed(
  packer: ReturnType<typeof createDeflateRaw>,
  pieces: AsyncIterable<string>,
  entry: Entry,
): Promise<void> {
  for await (const piece of pieces) {
    const bytes = Buffer.from(piece);
    entry.crc = crc32(bytes, entry.crc);
    entry.size += bytes.length;
    if (!packer.write(bytes)) await new Promise((resolve) => packer.once('drain', resolve));
  }
  packer.end();
}

function localHeader({ name, crc, packed, size }: Entry): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  writeFacts(header, 4, { crc, packed, size, name });
  return Buffer.concat([header, name]);
}

function directoryHeader({ name, crc, packed, size, offset }: Entry): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(20, 4);
  writeFacts(header, 6, { crc, packed, size, name });
  header.writeUInt32LE(offset, 42);
  return Buffer.concat([header, name]);
}

/** The 24 bytes that both headers share. */
function writeFacts(header: Buffer, at: number, { crc, packed, size, name }: Omit<Entry, 'offset'>): void {
  header.writeUInt16LE(20, at);
  header.writeUInt16LE(UTF8_NAMES, at + 2);
  header.writeUInt16LE(DEFLATED, at + 4);
  header.writeUInt32LE(NO_DATE, at + 6);
  header.writeUInt32LE(crc, at + 10);
  header.writeUInt32LE(packed, at + 14);
  header.writeUInt32LE(size, at + 18);
  header.writeUInt16LE(name.length, at + 22);
}
