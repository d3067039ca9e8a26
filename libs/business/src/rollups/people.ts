import { RoaringBitmap32 } from 'roaring';

/** An immutable set of person ids, 32-bit and dense, as a compressed bitmap. */
export class People {
  static readonly none = new People(new RoaringBitmap32());

  readonly #bitmap: RoaringBitmap32;

  private constructor(bitmap: RoaringBitmap32) {
    this.#bitmap = bitmap;
  }

  static of(ids: Iterable<number>): People {
    return new People(new RoaringBitmap32(ids));
  }

  /** Everybody from `first` up to, but not, `end`. */
  static range(first: number, end: number): People {
    return new People(RoaringBitmap32.fromRange(first, end));
  }

  /** Reads the portable roaring format. */
  static read(bytes: Uint8Array): People {
    return new People(RoaringBitmap32.deserialize(bytes, 'portable'));
  }

  static union(sets: readonly People[]): People {
    return sets.length === 0
      ? People.none
      : new People(RoaringBitmap32.orMany(sets.map((set) => set.#bitmap)));
  }

  get size(): number {
    return this.#bitmap.size;
  }

  get isEmpty(): boolean {
    return this.#bitmap.isEmpty;
  }

  has(id: number): boolean {
    return this.#bitmap.has(id);
  }

  or(other: People): People {
    return new People(RoaringBitmap32.or(this.#bitmap, other.#bitmap));
  }

  and(other: People): People {
    return new People(RoaringBitmap32.and(this.#bitmap, other.#bitmap));
  }

  andNot(other: People): People {
    return new People(RoaringBitmap32.andNot(this.#bitmap, other.#bitmap));
  }

  /** Those in exactly one of the two. */
  xor(other: People): People {
    return new People(RoaringBitmap32.xor(this.#bitmap, other.#bitmap));
  }

  /** The size of `and`, without building it. */
  countAnd(other: People): number {
    return this.#bitmap.andCardinality(other.#bitmap);
  }

  intersects(other: People): boolean {
    return this.#bitmap.intersects(other.#bitmap);
  }

  equals(other: People): boolean {
    return this.#bitmap.isEqual(other.#bitmap);
  }

  /** Ascending. */
  ids(): Uint32Array {
    return this.#bitmap.toUint32Array();
  }

  /** The portable roaring format, which other languages read too. */
  write(): Uint8Array {
    return this.#bitmap.serialize('portable');
  }
}
