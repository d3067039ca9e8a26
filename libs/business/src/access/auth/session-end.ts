import type { AccessSettings } from '../../settings/contract.ts';

const HOUR_MS = 3_600_000;
/** However busy, nobody stays signed in for longer. */
export const LONGEST_SESSION_MS = 7 * 24 * HOUR_MS;

/** When a session ends of which nothing is heard from now on. */
export function sessionEnd(
  { createdAt, now }: { createdAt: Date; now: Date },
  { idleHours }: Pick<AccessSettings, 'idleHours'>,
): Date {
  return new Date(Math.min(createdAt.getTime() + LONGEST_SESSION_MS, now.getTime() + idleHours * HOUR_MS));
}
