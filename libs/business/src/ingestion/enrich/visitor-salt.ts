import { createHmac, randomBytes } from 'node:crypto';
import type { Db } from '@sextant/db/client';
import { takeVisitorSalt } from '@sextant/db/queries/ingestion/take-visitor-salt';
import { utcDay } from '../store/ensure-days.ts';

/** Gives a visitor without cookies the same id for one UTC day, and nobody the means to find them out afterwards. */
export type VisitorIds = (visitor: { address: string; userAgent: string; at: number }) => Promise<string>;

/** The salt is random, one a day, shared by all processes through the database and destroyed with its day. */
export function createVisitorIds(db: Db): VisitorIds {
  let today: { day: string; salt: Promise<string> } | null = null;
  return async ({ address, userAgent, at }) => {
    const day = utcDay(at);
    if (today?.day !== day) {
      today = { day, salt: takeVisitorSalt(db.sql, { day, fresh: randomBytes(32).toString('base64') }) };
      // A failed read must not be remembered for the rest of the day.
      today.salt.catch(() => (today = null));
    }
    const salt = await today.salt;
    return `daily:${createHmac('sha256', salt).update(`${address}\n${userAgent}`).digest('base64url').slice(0, 22)}`;
  };
}
