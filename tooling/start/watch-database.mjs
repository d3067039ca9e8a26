import { setTimeout as wait } from 'node:timers/promises';
import { answers } from './database.mjs';

const LOOK_EVERY_MS = 2000;
const RECENTLY_MS = 30_000;

/**
 * Starts the database again whenever it has died, and calls `onMoved` with its address when that is a new one. `wasAway()`
 * asks whether the database is away, or was a moment ago: what ended meanwhile did not end of itself.
 */
export function watchDatabase(database, onMoved) {
  let url = database.url;
  let awayAt = -Infinity;

  const look = async () => {
    if (!(await answers(url))) awayAt = performance.now();
    return performance.now() - awayAt < RECENTLY_MS;
  };
  const keepUp = async () => {
    try {
      const now = await database.revive();
      if (now !== url) await onMoved(now);
      url = now;
    } catch (error) {
      awayAt = performance.now();
      process.stderr.write(`The database does not run, trying again: ${error.message}\n`);
    }
  };
  const keepLooking = async () => {
    for (;;) {
      await wait(LOOK_EVERY_MS, undefined, { ref: false });
      await keepUp();
      await look();
    }
  };
  void keepLooking();
  return { wasAway: look };
}
