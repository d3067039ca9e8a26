import type { PackedMoments } from '@sextant/db/queries/rollups/select-moments';

/** Who did something when on a UTC day, pairwise: the n-th person at the n-th instant. In no order. */
export type Moments = { name: string; day: Date; people: Uint32Array; atMs: Float64Array };

const BYTES = 12;
const SINCE_2000_MS = Date.UTC(2000, 0, 1);

/** Unpacks what the database packed. */
export function unpackMoments({ name, day, moments }: PackedMoments): Moments {
  const count = moments.length / BYTES;
  const people = new Uint32Array(count);
  const atMs = new Float64Array(count);
  const bytes = new DataView(moments.buffer, moments.byteOffset, moments.length);
  for (let n = 0; n < count; n++) {
    people[n] = bytes.getUint32(n * BYTES);
    const micros = bytes.getInt32(n * BYTES + 4) * 2 ** 32 + bytes.getUint32(n * BYTES + 8);
    // Instants are kept to the millisecond.
    atMs[n] = SINCE_2000_MS + Math.round(micros / 1000);
  }
  return { name, day, people, atMs };
}

/** The same with each merged identity's moments given to the person it counts for. */
export function moveMoments(moments: Moments, into: ReadonlyMap<number, number>): Moments {
  return into.size === 0
    ? moments
    : { ...moments, people: moments.people.map((person) => into.get(person) ?? person) };
}
