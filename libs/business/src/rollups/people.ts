import { engine, type Bitmap } from './bitmap.ts';
import { writeSmallSet, SMALL_SET } from './write-small-set.ts';

const { Bitmaps } = engine;

/** An immutable set of person ids, 32-bit and dense, as a compressed bitmap. */
export class People {
  static readonly none = new People(new Bitmaps());

  #built: Bitmap | null;
  #ids: Uint32Array | null = null;

  private constructor(bitmap: Bitmap | null) {
    this.#built = bitmap;
  }

  static of(ids: Iterable<number>): People {
    // Both builds read one typed array far faster than they step through anything else.
    return new People(new Bitmaps(ids instanceof Uint32Array ? ids : Uint32Array.from(ids)));
  }

  /** Ids in ascending order, each once. Most cells hold a few people: no bitmap is built for those that are only written. */
  static ascending(ids: Uint32Array): People {
    if (ids.length > SMALL_SET) return People.of(ids);
    const people = new People(null);
    people.#ids = ids;
    return people;
  }

  /** Everybody from `first` up to, but not, `end`. */
  static range(first: number, end: number): People {
    return new People(Bitmaps.fromRange(first, end));
  }

  /** Reads the portable roaring format. */
  static read(bytes: Uint8Array): People {
    return new People(engine.read(bytes));
  }

  static union(sets: readonly People[]): People {
    return sets.length === 0 ? People.none : new People(Bitmaps.orMany(sets.map((set) => set.#bitmap)));
  }

  get size(): number {
    return this.#ids?.length ?? this.#bitmap.size;
  }

  get isEmpty(): boolean {
    return this.#ids ? this.#ids.length === 0 : this.#bitmap.isEmpty;
  }

  has(id: number): boolean {
    return this.#bitmap.has(id);
  }

  or(other: People): People {
    return new People(Bitmaps.or(this.#bitmap, other.#bitmap));
  }

  and(other: People): People {
    return new People(Bitmaps.and(this.#bitmap, other.#bitmap));
  }

  andNot(other: People): People {
    return new People(Bitmaps.andNot(this.#bitmap, other.#bitmap));
  }

  /** Those in exactly one of the two. */
  xor(other: People): People {
    return new People(Bitmaps.xor(this.#bitmap, other.#bitmap));
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
    return this.#ids?.slice() ?? this.#bitmap.toUint32Array();
  }

  /** The portable roaring format, which other languages read too. */
  write(): Uint8Array {
    return this.#ids ? writeSmallSet(this.#ids) : this.#bitmap.serialize('portable');
  }

  get #bitmap(): Bitmap {
    return (this.#built ??= new Bitmaps(this.#ids ?? []));
  }
}
