import { setTimeout as wait } from 'node:timers/promises';

const LOOK_EVERY_MS = 2000;

/** Starts the database again whenever it has died, and calls `onMoved` with its address when that is a new one. Never returns. */
export async function watchDatabase(database, onMoved) {
  for (let url = database.url; ;) {
    await wait(LOOK_EVERY_MS, undefined, { ref: false });
    try {
      const now = await database.revive();
      if (now !== url) onMoved(now);
      url = now;
    } catch (error) {
      process.stderr.write(`The database does not run, trying again: ${error.message}\n`);
    }
  }
}
