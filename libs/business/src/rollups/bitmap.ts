/** A set of 32-bit numbers, as both builds of roaring have it. */
export type Bitmap = {
  readonly size: number;
  readonly isEmpty: boolean;
  has(value: number): boolean;
  andCardinality(other: Bitmap): number;
  intersects(other: Bitmap): boolean;
  isEqual(other: Bitmap): boolean;
  toUint32Array(): Uint32Array;
  serialize(format: 'portable'): Uint8Array;
};

type BitmapClass = {
  new (values?: Iterable<number>): Bitmap;
  fromRange(first: number, end: number): Bitmap;
  or(a: Bitmap, b: Bitmap): Bitmap;
  and(a: Bitmap, b: Bitmap): Bitmap;
  andNot(a: Bitmap, b: Bitmap): Bitmap;
  xor(a: Bitmap, b: Bitmap): Bitmap;
  orMany(sets: readonly (Bitmap | false | null | undefined)[]): Bitmap;
};

type Engine = { Bitmaps: BitmapClass; read: (bytes: Uint8Array) => Bitmap };

/**
 * The native build, several times faster, else the WebAssembly build, which needs neither a compiler nor a download of
 * its own: an installation without either must still start.
 */
export const engine: Engine = (await nativeEngine()) ?? (await wasmEngine());

/** Null where it is not installed, or was built for another machine. */
export async function nativeEngine(): Promise<Engine | null> {
  // A name that bundlers cannot see: they would refuse to build where the package is missing.
  const name = 'roaring';
  try {
    const loaded: unknown = await import(
      /* turbopackIgnore: true */ /* webpackIgnore: true */ /* @vite-ignore */ name
    );
    return isNative(loaded)
      ? {
          Bitmaps: loaded.default.RoaringBitmap32,
          read: (bytes) => loaded.default.RoaringBitmap32.deserialize(bytes, 'portable'),
        }
      : null;
  } catch {
    return null;
  }
}

/** Runs anywhere. */
export async function wasmEngine(): Promise<Engine> {
  const { RoaringBitmap32 } = await import('roaring-wasm');
  return { Bitmaps: RoaringBitmap32, read: (bytes) => RoaringBitmap32.deserialize('portable', bytes) };
}

type NativeModule = {
  default: { RoaringBitmap32: BitmapClass & { deserialize(bytes: Uint8Array, format: 'portable'): Bitmap } };
};

function isNative(loaded: unknown): loaded is NativeModule {
  if (typeof loaded !== 'object' || loaded === null || !('default' in loaded)) return false;
  return typeof loaded.default === 'object' && loaded.default !== null && 'RoaringBitmap32' in loaded.default;
}
