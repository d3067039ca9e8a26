const COOKIE = 12_346;
const HEADER_BYTES = 8;
/** Key, size and offset of a container. */
const CONTAINER_BYTES = 8;

/** A container of more numbers would have to be a bitmap. */
export const SMALL_SET = 4096;

/**
 * Writes at most `SMALL_SET` ascending numbers in the portable roaring format, as https://github.com/RoaringBitmap/RoaringFormatSpec
 * says: sorted lists of low halves, one for each high half.
 */
export function writeSmallSet(ids: Uint32Array): Uint8Array {
  const starts = startsOf(ids);
  // Written by hand: a view on the bytes takes three times as long for the many sets of one.
  const bytes = Buffer.allocUnsafe(HEADER_BYTES + starts.length * CONTAINER_BYTES + ids.length * 2);
  bytes.writeUInt32LE(COOKIE, 0);
  bytes.writeUInt32LE(starts.length, 4);
  const offsets = HEADER_BYTES + starts.length * 4;
  const values = offsets + starts.length * 4;
  for (const [place, start] of starts.entries()) {
    const end = starts[place + 1] ?? ids.length;
    bytes.writeUInt16LE((ids[start] ?? 0) >>> 16, HEADER_BYTES + place * 4);
    bytes.writeUInt16LE(end - start - 1, HEADER_BYTES + place * 4 + 2);
    bytes.writeUInt32LE(values + start * 2, offsets + place * 4);
  }
  let at = values;
  for (const id of ids) at = bytes.writeUInt16LE(id & 0xffff, at);
  return bytes;
}

/** Where in the list each high half begins. */
function startsOf(ids: Uint32Array): number[] {
  const starts: number[] = [];
  for (let place = 0, high = -1; place < ids.length; place += 1) {
    const half = (ids[place] ?? 0) >>> 16;
    if (half !== high) starts.push(place);
    high = half;
  }
  return starts;
}
