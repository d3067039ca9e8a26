import { createReadStream } from 'node:fs';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { readManifest, tableFile, type BackupTable } from './manifest.ts';
import { tallyStream } from './tally-stream.ts';

/** Reads every file of a backup and returns a sentence for each that is not what was written; none when it is whole. */
export async function verifyBackup(folder: string): Promise<string[]> {
  const { tables } = await readManifest(folder);
  const problems: string[] = [];
  for (const table of tables) {
    const problem = await verifyTable(folder, table);
    if (problem !== null) problems.push(problem);
  }
  return problems;
}

async function verifyTable(folder: string, table: BackupTable): Promise<string | null> {
  const tally = tallyStream();
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  try {
    await pipeline(createReadStream(tableFile(folder, table)), createGunzip(), tally.stream, nowhere);
  } catch (error) {
    return `${table.name}: cannot be read (${error instanceof Error ? error.message : String(error)}).`;
  }
  const { rows, sha256 } = tally.result();
  return sha256 === table.sha256
    ? null
    : `${table.name}: ${rows} rows are not the ${table.rows} that were written.`;
}
