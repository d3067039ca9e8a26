import { readFile } from 'node:fs/promises';
import path from 'node:path';

export type BackupTable = { name: string; columns: string[]; rows: number; bytes: number; sha256: string };

/** What a backup holds. */
export type BackupManifest = {
  format: 1;
  createdAt: string;
  /** The last migration of the schema it was taken from, as drizzle's journal dates it. */
  migration: number;
  /** The UTC days that events have partitions for. */
  eventDays: string[];
  tables: BackupTable[];
};

export const MANIFEST = 'manifest.json';

/** The file of a table's rows, in COPY's text format. */
export function tableFile(folder: string, { name }: Pick<BackupTable, 'name'>): string {
  return path.join(folder, `${name}.copy.gz`);
}

/** Reads what a backup says of itself. Throws when there is none, which is so until a backup is whole. */
export async function readManifest(folder: string): Promise<BackupManifest> {
  const text = await readFile(path.join(folder, MANIFEST), 'utf8').catch(() => null);
  if (text === null) throw new Error(`${folder} holds no whole backup: its ${MANIFEST} is missing.`);
  const manifest: BackupManifest = JSON.parse(text);
  if (manifest.format !== 1) throw new Error(`${folder} was made by a newer version of Sextant.`);
  return manifest;
}
