import type { Db } from '@sextant/db/client';

/** Something the worker does again and again. */
export type Job = {
  name: string;
  /** Pause between the end of one run and the start of the next. */
  pauseMs: number;
  /**
   * What it did, for the log and without personal data; undefined when there was nothing to do. With `isBehind` true
   * it runs again at once.
   */
  run: (db: Db, now: Date) => Promise<Readonly<Record<string, number | string | boolean>> | undefined>;
};
