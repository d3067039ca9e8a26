import { DAY_MS } from './calendar.ts';
import type { Chronicle } from './chronicle.ts';
import type { Content } from './content.ts';
import { CreditLots } from './credit-lots.ts';
import { demoCurrency, type DemoCurrency } from './demo-currency.ts';
import { isoTime } from './iso-time.ts';
import type { Marketplace } from './marketplace.ts';
import type { Invoice } from './paid-life.ts';
import { tierAt } from './membership-state.ts';
import type { Person } from './people.ts';
import { regret, type PaidCharge, type Refund } from './regret.ts';
import { subscriptionId } from './subscription-records.ts';
import { CREDIT_PACK, SIGNUP_CREDITS } from './tiers.ts';

const DECLINE_SHARE = 0.03;
const PLAN_CREDIT_DAYS = 60;
const BOUGHT_CREDIT_DAYS = 365;
/** So often declined, an invoice that is paid at last is followed by a credit note. */
const DECLINES_TO_COMFORT = 2;
const NEVER = Number.POSITIVE_INFINITY;

const DECLINES = [
  { weight: 55, reason: 'insufficient_funds' },
  { weight: 25, reason: 'card_declined' },
  { weight: 20, reason: 'expired_card' },
] as const;

type Due = Invoice & { subscription: string };
type What = Pick<PaidCharge, 'amountMinor' | 'product'> & { description: string; subscription?: string };
type Services = { chronicle: Chronicle; market: Marketplace };

/** The money and the credits of one person. The credits left are never less than none. */
export class Account {
  readonly #person: Person;
  readonly #services: Services;
  readonly #currency: DemoCurrency;
  readonly #credits = new CreditLots();
  readonly #invoices: Due[];
  /** When the credits of each month come, in order. */
  readonly #grants: number[];
  #entries = 0;
  #charges = 0;

  constructor(person: Person, services: Services) {
    this.#person = person;
    this.#services = services;
    this.#currency = demoCurrency(person.place);
    this.#invoices = person.memberships.flatMap(({ invoices }, number) =>
      invoices.map((invoice) => ({ ...invoice, subscription: subscriptionId(person, number) })),
    );
    this.#grants = person.memberships.flatMap(({ startedAt, endsAt }) =>
      Array.from(
        { length: Math.ceil((endsAt - startedAt) / (30 * DAY_MS)) },
        (_, month) => startedAt + month * 30 * DAY_MS,
      ),
    );
    this.#receive('granted', SIGNUP_CREDITS, { at: person.signedUpAt, reason: 'Welcome' });
  }

  get balance(): number {
    return this.#credits.balance;
  }

  /** Does what falls due before an instant, in its order: payments, monthly credits, expiries. */
  advance(until: number): void {
    for (;;) {
      const [invoiceAt, grantAt] = [this.#invoices[0]?.at ?? NEVER, this.#grants[0] ?? NEVER];
      const expiresAt = this.#credits.nextExpiry;
      const next = Math.min(invoiceAt, grantAt, expiresAt);
      if (next >= until || next === NEVER) return;
      if (next === expiresAt)
        this.#enter('expired', this.#credits.expire(next), { at: next, reason: 'Expired' });
      else if (next === grantAt) this.#grantMonth(this.#grants.shift() ?? next);
      else this.#settle(this.#invoices.shift());
    }
  }

  /** Buys a pack of credits. False when the card is declined. */
  buyPack(at: number): boolean {
    const { amountMinor, credits } = CREDIT_PACK;
    const charge = this.#buy(at, { amountMinor, product: 'credits', description: 'Credit pack' });
    if (charge === null) return false;
    this.#receive('purchased', credits, {
      at,
      days: BOUGHT_CREDIT_DAYS,
      amount_minor: amountMinor,
      currency: this.#currency,
      reason: 'Credit pack',
      charge: charge.id,
    });
    return true;
  }

  /** Buys a piece of content from its creator. False when it is not for sale or the card is declined. */
  buyContent(at: number, content: Content): boolean {
    const { market } = this.#services;
    if (!market.isForSale(content, at) || content.creatorId === this.#person.key) return false;
    const amountMinor = content.priceMinor;
    const charge = this.#buy(at, { amountMinor, product: 'content', description: content.title });
    if (charge === null) return false;
    market.sell(content, charge, charge.refund);
    return true;
  }

  /** Takes credits for a generation. There must be enough. */
  consume(at: number, credits: number, generation: string): void {
    this.#credits.take(credits);
    this.#enter('consumed', credits, { at, generation });
  }

  /** Gives back what a failed generation took. */
  giveBack(at: number, credits: number, generation: string): void {
    this.#receive('refunded', credits, { at, generation, reason: 'Generation failed' });
  }

  #grantMonth(at: number): void {
    const tier = tierAt(this.#person.memberships, at);
    if (tier !== null) this.#receive('granted', tier.monthlyCredits, { at, reason: `${tier.tier} plan` });
  }

  #settle(invoice: Due | undefined): void {
    if (invoice === undefined) return;
    const { amountMinor, declinedAt, paidAt, subscription } = invoice;
    const what = { amountMinor, product: 'subscription', description: 'Subscription', subscription };
    this.#charges += 1;
    for (const [number, at] of declinedAt.entries()) this.#decline(at, what, number + 1);
    if (paidAt === null) return;
    const charge = this.#pay(paidAt, what);
    if (declinedAt.length >= DECLINES_TO_COMFORT) this.#comfort(charge);
  }

  /** Gives somebody a part of their fee back whom declined cards kept out of what they paid for. */
  #comfort({ id, at, amountMinor }: PaidCharge): void {
    const givenAt = at + DAY_MS;
    this.#services.chronicle.record('transactions', givenAt, {
      id: `cn_${id}`,
      customer: this.#person.key,
      kind: 'credit_note',
      status: 'succeeded',
      amount_minor: Math.round(amountMinor / 5),
      currency: this.#currency,
      product: 'subscription',
      reason: 'service_interruption',
      occurred_at: isoTime(givenAt),
    });
  }

  #buy(at: number, what: What): (PaidCharge & { refund: Refund | null }) | null {
    this.#charges += 1;
    if (!this.#person.money.chance(DECLINE_SHARE)) return this.#pay(at, what);
    this.#decline(at, what, 1);
    return null;
  }

  #pay(at: number, what: What): PaidCharge & { refund: Refund | null } {
    const { key: customer, money } = this.#person;
    const charge = { id: this.#chargeId(), customer, at, currency: this.#currency, ...what };
    this.#record(at, what, { id: charge.id, status: 'succeeded' });
    return { ...charge, refund: regret(charge, this.#services.chronicle, money) };
  }

  #decline(at: number, what: What, number: number): void {
    const { reason } = this.#person.money.weighted(DECLINES);
    this.#record(at, what, { id: `${this.#chargeId()}_declined${number}`, status: 'failed', reason });
  }

  #chargeId(): string {
    return `ch_${this.#person.key.slice(4)}_${this.#charges}`;
  }

  #record(at: number, { amountMinor, ...what }: What, outcome: Record<string, unknown>): void {
    this.#services.chronicle.record('transactions', at, {
      customer: this.#person.key,
      kind: 'charge',
      amount_minor: amountMinor,
      currency: this.#currency,
      occurred_at: isoTime(at),
      method: this.#charges % 5 === 0 ? 'wallet' : 'card',
      ...what,
      ...outcome,
    });
  }

  #receive(
    kind: string,
    credits: number,
    { days = PLAN_CREDIT_DAYS, ...rest }: { at: number; days?: number } & Record<string, unknown>,
  ): void {
    const expiresAt = rest.at + days * DAY_MS;
    this.#credits.add(credits, expiresAt);
    this.#enter(kind, credits, { ...rest, expires_at: isoTime(expiresAt) });
  }

  #enter(kind: string, credits: number, { at, ...rest }: { at: number } & Record<string, unknown>): void {
    this.#entries += 1;
    const id = `cr_${this.#person.key.slice(4)}_${this.#entries}`;
    this.#services.chronicle.record('credits', at, {
      id,
      customer: this.#person.key,
      kind,
      credits,
      occurred_at: isoTime(at),
      ...rest,
    });
  }
}
