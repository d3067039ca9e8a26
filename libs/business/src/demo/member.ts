import { Account } from './account.ts';
import { MINUTE_MS, type Calendar } from './calendar.ts';
import type { Chronicle } from './chronicle.ts';
import { chanceToCome } from './habits.ts';
import type { Marketplace } from './marketplace.ts';
import { atLocalHour, type Person } from './people.ts';
import { SOURCES, type Source } from './sources.ts';
import { Visit } from './visit.ts';

const [DIRECT] = SOURCES;
const STEPS_A_VISIT = 1;
const SECOND_VISIT = 0.16;
const LATER_SOURCE = 0.12;

/** Something to do in a visit, with how often it is chosen. */
export type Activity = { weight: number; run: (member: Member, visit: Visit) => void };

export type World = {
  calendar: Calendar;
  chronicle: Chronicle;
  market: Marketplace;
  activities: readonly Activity[];
};

/** Somebody living on the platform, from their first visit on. */
export class Member {
  readonly person: Person;
  readonly world: World;
  readonly account: Account;
  #jobs = 0;
  #busyUntil = 0;

  constructor(person: Person, world: World) {
    this.person = person;
    this.world = world;
    this.account = new Account(person, world);
  }

  /** The number of their next generation, from 1. */
  nextJob(): number {
    this.#jobs += 1;
    return this.#jobs;
  }

  /** Looks around as nobody, signs up, and stays a while. */
  arrive(): void {
    const { person, world } = this;
    const visitor =
      person.visitorKey === null ? null : ({ kind: 'visitor', key: person.visitorKey } as const);
    const isEarlier = visitor !== null && person.signedUpAt - person.firstVisitAt > 30 * MINUTE_MS;
    if (visitor && isEarlier)
      this.#lookAround(
        new Visit(world.chronicle, person, {
          actor: visitor,
          at: person.firstVisitAt,
          source: person.source,
        }),
      );
    const source = isEarlier ? DIRECT : person.source;
    const actor = visitor ?? ({ kind: 'customer', key: person.key } as const);
    const visit = new Visit(world.chronicle, person, {
      actor,
      at: visitor ? person.signedUpAt - 2 * MINUTE_MS : person.signedUpAt,
      source,
    });
    if (visitor) this.#signUpForm(visit);
    visit.actor = { kind: 'customer', key: person.key };
    visit.at = person.signedUpAt;
    visit.do('signup_completed', {
      role: person.role,
      method: person.random.chance(0.55) ? 'google' : 'email',
    });
    if (visitor && world.chronicle.hasHappened(person.signedUpAt))
      world.chronicle.merges.push({ visitor: visitor.key, customer: person.key });
    visit.wait(20);
    this.#spendTime(visit);
  }

  /** What they do on a day after the one they signed up. */
  live(day: number): void {
    const { calendar } = this.world;
    const { person } = this;
    const daysSince = day - calendar.dayOf(person.signedUpAt);
    if (daysSince < 1 || calendar.at(day) > person.engagement.leavesAt) return;
    const chance = chanceToCome(person.engagement, daysSince) * calendar.rhythm(day);
    if (!person.random.chance(chance)) return;
    const hour = () => atLocalHour(calendar.at(day), person.place, person.random);
    const visits = person.random.chance(SECOND_VISIT) ? [hour(), hour()] : [hour()];
    for (const at of visits.toSorted((a, b) => a - b)) if (at > this.#busyUntil) this.#visit(at);
  }

  /** Settles what fell due until now. */
  settle(): void {
    this.account.advance(this.world.calendar.now);
  }

  #visit(at: number): void {
    const { person, world } = this;
    if (world.calendar.isOutage(at) && person.random.chance(0.7)) return;
    const source: Source = person.random.chance(LATER_SOURCE) ? person.random.weighted(SOURCES) : DIRECT;
    this.#spendTime(
      new Visit(world.chronicle, person, { actor: { kind: 'customer', key: person.key }, at, source }),
    );
  }

  #spendTime(visit: Visit): void {
    const { random } = this.person;
    this.account.advance(visit.at);
    visit.open(random.chance(0.7) ? '/' : '/library');
    visit.wait(random.duration(15, 1.8));
    const steps = 1 + Math.floor(random.waiting(STEPS_A_VISIT));
    for (let step = 0; step < steps; step += 1) random.weighted(this.world.activities).run(this, visit);
    this.#busyUntil = visit.at + 30 * MINUTE_MS;
  }

  #lookAround(visit: Visit): void {
    const { random } = this.person;
    visit.open('/');
    visit.wait(random.duration(30, 2));
    if (random.chance(0.6)) visit.open('/explore');
    visit.wait(random.duration(30, 2));
    if (random.chance(0.4)) visit.open('/pricing');
  }

  #signUpForm(visit: Visit): void {
    visit.open('/');
    visit.wait(30);
    visit.open('/signup');
    visit.wait(10);
    visit.do('signup_started', { role: this.person.role });
  }
}
