import { createHmac, randomBytes } from 'node:crypto';
import type { Db } from '@sextant/db/client';
import { takeVisitorSalt } from '@sextant/db/queries/ingestion/take-visitor-salt';
import { utcDay } from '../store/ensure-days.ts';

/** The id, for one UTC day, of a visitor without cookies; afterwards nobody has the means to find them out. */
export type VisitorId = (visitor: { address: string; userAgent: string }) => string;

/** How ids are made on the day of an instant. */
export type VisitorIds = (at: number) => Promise<VisitorId>;

/** The salt is random, one a day, shared by all processes through the database and destroyed with its day. */
export function createVisitorIds(db: Db): VisitorIds {
  let today: { day: string; idOf: Promise<VisitorId> } | null = null;
  return (at) => {
    const day = utcDay(at);
    if (today?.day === day) return today.idOf;
    const idOf = openDay(db, day);
    today = { day, idOf };
    // A failed read must not be remembered for the rest of the day.
    idOf.catch(() => (today = null));
    return idOf;
  };
}

async function openDay(db: Db, day: string): Promise<VisitorId> {
  const salt = await takeVisitorSalt(db.sql, { day, fresh: randomBytes(32).toString('base64') });
  return ({ address, userAgent }) =>
    `daily:${createHmac('sha256', salt).update(`${address}\n${userAgent}`).digest('base64url').slice(0, 22)}`;
}
