import { DAY_MS } from './calendar.ts';
import type { Chronicle } from './chronicle.ts';
import { isoTime } from './iso-time.ts';
import type { Random } from './random.ts';

const ARRIVES_DAYS = 2;
const FAILS_DAYS = 3;
const REVERSES_DAYS = 8;
const FAILING = 0.02;
const REVERSING = 0.008;
/** Somebody whose bank account is closed and who does not answer. */
const UNREACHABLE = 'cus_00041';
const UNREACHABLE_PAUSE_DAYS = 35;

const FAILURES = [
  { weight: 5, code: 'no_account', message: 'The bank knows no such account.' },
  { weight: 3, code: 'debit_not_authorized', message: 'The bank does not let us pay into this account.' },
  { weight: 2, code: 'bank_ownership_changed', message: 'The account belongs to somebody else now.' },
] as const;

const CLOSED = { code: 'account_closed', message: 'The bank account is closed.' } as const;
const RECALLED = { code: 'recalled', message: 'The bank sent the money back.' } as const;

/** What becomes of a payout: the fields that say it, and from when on it is tried again; null when it did not fail. */
export function payoutCourse(
  { creator, at }: { creator: string; at: number },
  chronicle: Chronicle,
  random: Random,
): { fields: Record<string, unknown>; retryAt: number | null } {
  const arrivesAt = at + ARRIVES_DAYS * DAY_MS;
  const scheduled = { scheduled_for: isoTime(arrivesAt) };
  const chance = random.next();
  const failure = random.weighted(FAILURES);
  const fails = creator === UNREACHABLE || chance < FAILING;
  const failedAt = at + FAILS_DAYS * DAY_MS;
  if (fails && chronicle.hasHappened(failedAt)) {
    const reason = creator === UNREACHABLE ? CLOSED : failure;
    const fields = returned(failedAt, reason, { ...scheduled, status: 'failed' });
    const pause = creator === UNREACHABLE ? UNREACHABLE_PAUSE_DAYS * DAY_MS : 0;
    return { fields, retryAt: failedAt + pause };
  }
  const reversedAt = at + REVERSES_DAYS * DAY_MS;
  if (chance > 1 - REVERSING && chronicle.hasHappened(reversedAt)) {
    const came = { ...scheduled, status: 'reversed', paid_at: isoTime(arrivesAt) };
    return { fields: returned(reversedAt, RECALLED, came), retryAt: reversedAt };
  }
  const hasArrived = !fails && chronicle.hasHappened(arrivesAt);
  const fields = hasArrived
    ? { status: 'paid', ...scheduled, paid_at: isoTime(arrivesAt) }
    : { status: 'in_transit', ...scheduled };
  return { fields, retryAt: null };
}

type Reason = { code: string; message: string };

function returned(
  at: number,
  { code, message }: Reason,
  fields: Record<string, unknown>,
): Record<string, unknown> {
  return { ...fields, returned_at: isoTime(at), failure_code: code, failure_message: message };
}
