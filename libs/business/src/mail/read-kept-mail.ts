import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { KeptMail } from './kept-mail.ts';

/** The kept messages, newest first, at most `limit`. */
export async function readKeptMail(
  home: string,
  limit: number,
): Promise<{ items: KeptMail[]; total: number }> {
  const folder = path.join(home, 'mail');
  const names = (await listNames(folder))
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .toReversed();
  const items = await Promise.all(names.slice(0, limit).map((name) => readOne(path.join(folder, name))));
  return { items, total: names.length };
}

async function readOne(file: string): Promise<KeptMail> {
  return KeptMail.parse(JSON.parse(await readFile(file, 'utf8')));
}

async function listNames(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    // Nothing was ever kept.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
