import { DAY_MS, HOUR_MS, type Calendar } from './calendar.ts';
import type { Chronicle } from './chronicle.ts';
import type { Content } from './content.ts';
import { isoTime } from './iso-time.ts';
import { payoutCourse } from './payout-course.ts';
import type { Person } from './people.ts';
import { Random } from './random.ts';
import type { PaidCharge, Refund } from './regret.ts';

const SEED = 60_606;
const CREATOR_SHARE = 0.75;
const HOLD_DAYS = 7;
const LEAST_PAYOUT_MINOR = 2500;
const PAYDAY = 1;
const PAY_HOUR = 9;

/** What moved somebody's earnings: a sale, or what a refund took back. */
type Earning = { dueAt: number; minor: number; purchase: Record<string, unknown> | null };

/** Where creators sell what they made, and the desk that pays them every Monday. */
export class Marketplace {
  readonly #chronicle: Chronicle;
  readonly #signedUpAt: ReadonlyMap<string, number>;
  readonly #random = new Random(SEED);
  /** What each creator has still to get in each currency. */
  readonly #open = new Map<string, Earning[]>();
  /** Until when an account is not paid, after a payout that failed. */
  readonly #pausedUntil = new Map<string, number>();
  #purchases = 0;
  #payouts = 0;

  constructor(people: readonly Person[], chronicle: Chronicle) {
    this.#chronicle = chronicle;
    this.#signedUpAt = new Map(people.map(({ key, signedUpAt }) => [key, signedUpAt]));
  }

  /** Whether the creator was there by then. */
  isForSale({ creatorId }: Content, at: number): boolean {
    return (this.#signedUpAt.get(creatorId) ?? Number.POSITIVE_INFINITY) < at;
  }

  /** Books a sale; what a refund gave back costs the creator in proportion. */
  sell(content: Content, charge: PaidCharge, refund: Refund | null): void {
    const { creatorId } = content;
    const share = Math.round(charge.amountMinor * CREATOR_SHARE);
    this.#purchases += 1;
    const purchase = {
      id: `pu_${this.#purchases}`,
      customer: charge.customer,
      creator: creatorId,
      content: content.id,
      content_type: content.type,
      content_title: content.title,
      charge: charge.id,
      amount_minor: charge.amountMinor,
      creator_amount_minor: share,
      currency: charge.currency,
      occurred_at: isoTime(charge.at),
    };
    this.#chronicle.record('purchases', charge.at, purchase);
    const account = `${creatorId} ${charge.currency}`;
    this.#book(account, { dueAt: charge.at + HOLD_DAYS * DAY_MS, minor: share, purchase });
    if (refund === null) return;
    const taken = Math.round((share * refund.amountMinor) / charge.amountMinor);
    this.#book(account, { dueAt: refund.at, minor: -taken, purchase: null });
  }

  /** Pays what is due, where the day is a Monday. */
  payOn(day: number, calendar: Calendar): void {
    if (new Date(calendar.at(day)).getUTCDay() !== PAYDAY) return;
    const at = calendar.at(day) + PAY_HOUR * HOUR_MS;
    if (!this.#chronicle.hasHappened(at)) return;
    for (const [account, earnings] of this.#open) {
      if (at < (this.#pausedUntil.get(account) ?? 0)) continue;
      const due = earnings.filter(({ dueAt }) => dueAt <= at);
      const minor = due.reduce((sum, earning) => sum + earning.minor, 0);
      if (minor < LEAST_PAYOUT_MINOR) continue;
      this.#open.set(
        account,
        earnings.filter(({ dueAt }) => dueAt > at),
      );
      this.#pay(account, at, { minor, due });
    }
  }

  /** Says at the end of the story what the coming Monday will pay. */
  announce(calendar: Calendar): void {
    const at = calendar.at(calendar.days - 1);
    const days = (PAYDAY - new Date(at).getUTCDay() + 7) % 7;
    if (days === 0) return;
    for (const [account, earnings] of this.#open) {
      const due = earnings.filter(({ dueAt }) => dueAt <= at && at >= (this.#pausedUntil.get(account) ?? 0));
      const minor = due.reduce((sum, earning) => sum + earning.minor, 0);
      if (minor < LEAST_PAYOUT_MINOR) continue;
      const scheduled = { status: 'pending', scheduled_for: isoTime(at + days * DAY_MS) };
      const id = this.#record(account, at, { minor, ...scheduled });
      for (const { purchase } of due) if (purchase !== null) purchase['payout'] = id;
    }
  }

  #pay(account: string, at: number, { minor, due }: { minor: number; due: Earning[] }): void {
    const [creator = ''] = account.split(' ');
    const course = payoutCourse({ creator, at }, this.#chronicle, this.#random);
    const id = this.#record(account, at, { minor, ...course.fields });
    if (course.retryAt === null) {
      for (const { purchase } of due) if (purchase !== null) purchase['payout'] = id;
      return;
    }
    this.#pausedUntil.set(account, course.retryAt);
    for (const earning of due) this.#book(account, earning);
  }

  #record(account: string, at: number, { minor, ...course }: Record<string, unknown>): string {
    const [creator, currency] = account.split(' ');
    this.#payouts += 1;
    const id = `po_${this.#payouts}`;
    this.#chronicle.record('payouts', at, {
      id,
      recipient: 'creator',
      creator,
      amount_minor: minor,
      currency,
      created_at: isoTime(at),
      method: 'bank',
      ...course,
    });
    return id;
  }

  #book(account: string, earning: Earning): void {
    const open = this.#open.get(account);
    if (open) open.push(earning);
    else this.#open.set(account, [earning]);
  }
}
