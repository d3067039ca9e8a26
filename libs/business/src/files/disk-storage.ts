import { createReadStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { FileStorage } from './file-storage.ts';

/** Files in a folder of this machine. The folder of files in the making is on the same disk, so that moving is atomic. */
export function diskStorage(folder: string): FileStorage {
  const placeOf = (key: string) => {
    const place = path.resolve(folder, key);
    if (!place.startsWith(path.resolve(folder) + path.sep)) throw new Error(`${key} is no key of a file.`);
    return place;
  };
  return {
    workFolder: path.join(folder, 'making'),
    put: async (key, from) => {
      const place = placeOf(key);
      await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
      await rename(from, place);
    },
    remove: (key) => rm(placeOf(key), { force: true }),
    deliver: async (key) => {
      const place = placeOf(key);
      const { size } = await stat(place);
      return { kind: 'stream', stream: createReadStream(place), sizeBytes: size };
    },
  };
}
