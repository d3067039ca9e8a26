import { DAY_MS, HOUR_MS } from './calendar.ts';
import type { Chronicle } from './chronicle.ts';
import { priceMinor, tierAt } from './membership.ts';
import type { Person } from './people.ts';
import { CREDIT_PACK, SIGNUP_CREDITS } from './tiers.ts';

const CURRENCY = 'USD';
const REFUND_SHARE = 0.022;
const DISPUTE_SHARE = 0.003;
const DECLINE_SHARE = 0.04;

/** The money and the credits of one person. The credits left are never less than none. */
export class Account {
  readonly #person: Person;
  readonly #chronicle: Chronicle;
  #balance = 0;
  #entries = 0;
  #charges = 0;
  #nextCharge: number;
  #nextCredits: number;

  constructor(person: Person, chronicle: Chronicle) {
    this.#person = person;
    this.#chronicle = chronicle;
    const { membership } = person;
    this.#nextCredits = membership?.startedAt ?? Number.POSITIVE_INFINITY;
    this.#nextCharge = membership?.trialEndsAt ?? membership?.startedAt ?? Number.POSITIVE_INFINITY;
    this.#enter('granted', SIGNUP_CREDITS, { at: person.signedUpAt, reason: 'Welcome' });
  }

  get balance(): number {
    return this.#balance;
  }

  /** Does what falls due before an instant: charges, monthly credits, the end. */
  advance(until: number): void {
    const { membership } = this.#person;
    if (membership === null) return;
    while (this.#nextCredits < Math.min(until, membership.endsAt)) {
      this.#grantMonth(this.#nextCredits);
      this.#nextCredits += 30 * DAY_MS;
    }
    while (this.#nextCharge < Math.min(until, membership.endsAt)) {
      const tier = tierAt(membership, this.#nextCharge) ?? membership.steps[0].tier;
      this.#charge(this.#nextCharge, priceMinor(tier, membership.interval), `${tier.tier} subscription`);
      this.#nextCharge += (membership.interval === 'year' ? 365 : 30) * DAY_MS;
    }
    if (until < membership.endsAt || this.#nextCredits === Number.POSITIVE_INFINITY) return;
    this.#nextCredits = Number.POSITIVE_INFINITY;
    if (this.#balance > 0)
      this.#enter('expired', this.#balance, { at: membership.endsAt, reason: 'Subscription ended' });
  }

  /** Buys a pack of credits. False when the card is declined. */
  buyPack(at: number): boolean {
    const charge = this.#charge(at, CREDIT_PACK.amountMinor, 'Credit pack');
    if (charge === null) return false;
    this.#enter('purchased', CREDIT_PACK.credits, {
      at,
      amount_minor: CREDIT_PACK.amountMinor,
      currency: CURRENCY,
      reason: 'Credit pack',
    });
    return true;
  }

  /** Takes credits for a generation. There must be enough. */
  consume(at: number, credits: number, generation: string): void {
    this.#enter('consumed', credits, { at, generation });
  }

  /** Gives back what a failed generation took. */
  giveBack(at: number, credits: number, generation: string): void {
    this.#enter('refunded', credits, { at, generation, reason: 'Generation failed' });
  }

  #grantMonth(at: number): void {
    const tier = tierAt(this.#person.membership, at);
    if (tier === null) return;
    const carried = this.#balance - tier.monthlyCredits * 2;
    if (carried > 0) this.#enter('expired', carried, { at, reason: 'Older than two months' });
    this.#enter('granted', tier.monthlyCredits, { at: at + 1, reason: `${tier.tier} plan` });
  }

  // A declined card is tried again the next day and then works; null when that is still to come.
  #charge(at: number, amountMinor: number, description: string): string | null {
    const { random, key } = this.#person;
    this.#charges += 1;
    const id = `ch_${key.slice(4)}_${this.#charges}`;
    const money = { customer: key, amount_minor: amountMinor, currency: CURRENCY };
    const isDeclined = random.chance(DECLINE_SHARE);
    const method = random.chance(0.8) ? 'card' : 'wallet';
    if (isDeclined) {
      this.#chronicle.record('transactions', at, {
        ...money,
        id: `${id}_declined`,
        kind: 'charge',
        status: 'failed',
        occurred_at: iso(at),
        method,
        description,
      });
    }
    const paidAt = isDeclined ? at + DAY_MS : at;
    this.#chronicle.record('transactions', paidAt, {
      ...money,
      id,
      kind: 'charge',
      status: 'succeeded',
      occurred_at: iso(paidAt),
      method,
      description,
    });
    this.#regret(id, paidAt, money);
    return isDeclined ? null : id;
  }

  #regret(charge: string, at: number, money: Record<string, unknown>): void {
    const { random } = this.#person;
    const later = at + random.waiting(3) * DAY_MS + HOUR_MS;
    if (random.chance(REFUND_SHARE)) {
      this.#chronicle.record('transactions', later, {
        ...money,
        id: `re_${charge}`,
        kind: 'refund',
        status: 'succeeded',
        occurred_at: iso(later),
        charge,
      });
    } else if (random.chance(DISPUTE_SHARE)) {
      const status = random.chance(0.4) ? 'won' : 'lost';
      this.#chronicle.record('transactions', later, {
        ...money,
        id: `dp_${charge}`,
        kind: 'dispute',
        status,
        occurred_at: iso(later),
        charge,
      });
    }
  }

  #enter(kind: string, credits: number, { at, ...rest }: { at: number } & Record<string, unknown>): void {
    this.#balance += kind === 'consumed' || kind === 'expired' ? -credits : credits;
    this.#entries += 1;
    const id = `cr_${this.#person.key.slice(4)}_${this.#entries}`;
    this.#chronicle.record('credits', at, {
      id,
      customer: this.#person.key,
      kind,
      credits,
      occurred_at: iso(at),
      ...rest,
    });
  }
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
