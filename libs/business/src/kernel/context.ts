import type { Db } from '@sextant/db/client';
import type { Actor } from './actors/actor.ts';

/** What a verb may know of the world: never read the clock or the environment deeper down. */
export type Context = {
  db: Db;
  /** The instant of the request. */
  now: Date;
  actor: Actor;
  /** Shown to the person when something goes wrong, and kept in the log and the audit entry. */
  requestId: string;
};
