import { foldOnce } from '@sextant/business/rollups/fold-once';
import { connect } from '@sextant/db/client';
import { withConnection } from '@sextant/db/testing/with-connection';
import { fillPlatform, type SyntheticPlatform } from './queries-data.ts';

/** Fills an empty database with the synthetic platform and folds all of it. */
export async function loadPlatform(platform: SyntheticPlatform, say: (line: string) => void): Promise<void> {
  await fillPlatform(platform, say);
  await foldAll(platform.url, say);
  // As its owner; in time autovacuum does the same.
  await withConnection(platform.url, (sql) => sql`vacuum analyze`);
}

async function foldAll(url: string, say: (line: string) => void): Promise<void> {
  const connection = await connect(url, { max: 4, name: 'bench' });
  const startedAt = performance.now();
  let events = 0;
  let isBehind = true;
  try {
    while (isBehind) {
      const fold = await foldOnce(connection.db);
      events += fold?.events ?? 0;
      isBehind = fold?.isBehind ?? false;
    }
  } finally {
    await connection.close();
  }
  const seconds = (performance.now() - startedAt) / 1000;
  say(
    `  folded in ${seconds.toFixed(1)} s, ${Math.round(events / seconds).toLocaleString('en-US')} events/s`,
  );
}
