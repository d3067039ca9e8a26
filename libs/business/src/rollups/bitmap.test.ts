import { expect, test } from 'vitest';
import { nativeEngine, wasmEngine } from './bitmap.ts';

const VALUES = [1, 2, 70_000, 4_294_967_295];

test('what one build writes, the other reads', async () => {
  const wasm = await wasmEngine();
  // Where the native build is missing, the fallback must at least read itself.
  const native = (await nativeEngine()) ?? wasm;
  for (const [writer, reader] of [
    [native, wasm],
    [wasm, native],
  ] as const) {
    const written = new writer.Bitmaps(VALUES).serialize('portable');
    expect([...reader.read(written).toUint32Array()]).toEqual(VALUES);
  }
});
