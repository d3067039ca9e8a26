import type { Calendar } from './calendar.ts';
import { DAY_MS, HOUR_MS } from './calendar.ts';
import { CREATORS } from './content.ts';
import { demoCurrency } from './demo-currency.ts';
import { DEVICES, type Device } from './devices.ts';
import { HABITS, takeTo, type Engagement } from './habits.ts';
import { planMemberships } from './membership.ts';
import type { Membership } from './paid-life.ts';
import { FAMILY_NAMES, FIRST_NAMES, MAIL_DOMAINS } from './names.ts';
import { PLACES, type Place } from './places.ts';
import { Random } from './random.ts';
import { LAUNCH_SOURCE, SOURCES, type Source } from './sources.ts';

const CUSTOMERS = 5000;
const FIRST_SEED = 20_250_101;
const MONEY_SEED = 40_404;
const VISITED_BEFORE = 0.72;
const INTERNAL_EVERY = 400;

/** One customer of the demo, with all that is decided about them beforehand. */
export type Person = {
  key: string;
  /** The anonymous visitor they were before; null when they signed up on a fresh device. */
  visitorKey: string | null;
  firstVisitAt: number;
  signedUpAt: number;
  name: string;
  email: string;
  role: 'member' | 'creator' | 'uploader';
  place: Place;
  city: string;
  device: Device;
  source: Source;
  engagement: Engagement;
  /** In order, without overlap; none for who never pays. */
  memberships: Membership[];
  characterCount: number;
  isInternal: boolean;
  /** Their own chance, so that one person's life does not change another's. */
  random: Random;
  /** The same for their money, so that it does not change what they do. */
  money: Random;
};

/** Everybody who has signed up by now, in the order of the days on which they did. */
export function makePeople(calendar: Calendar, count = CUSTOMERS): Person[] {
  return signupTimes(calendar, count)
    .map((signedUpAt, index) => makePerson(calendar, signedUpAt, index))
    .filter(({ signedUpAt }) => signedUpAt <= calendar.now);
}

function makePerson(calendar: Calendar, wished: number, index: number): Person {
  const random = new Random(FIRST_SEED + index * 7919);
  const place = random.weighted(PLACES);
  const signedUpAt = atLocalHour(wished, place, random);
  const habit = random.weighted(HABITS);
  const isLaunch = random.chance(calendar.launchShare(calendar.dayOf(wished)));
  const [first, family] = [random.pick(FIRST_NAMES), random.pick(FAMILY_NAMES)];
  const hasVisitor = random.chance(VISITED_BEFORE);
  const engagement = takeTo(habit, signedUpAt, random);
  const money = new Random(MONEY_SEED + index * 6113);
  const memberships = random.chance(habit.payingShare)
    ? planMemberships(signedUpAt, demoCurrency(place), money)
    : [];
  const role = random.weighted(ROLES).role;
  const isLate = random.chance(0.3);
  return {
    key: `cus_${String(index + 1).padStart(5, '0')}`,
    visitorKey: hasVisitor ? `visitor-${index.toString(36).padStart(4, '0')}` : null,
    firstVisitAt: Math.max(
      calendar.start,
      hasVisitor && isLate ? signedUpAt - random.waiting(4) * DAY_MS : signedUpAt - 4 * 60_000,
    ),
    signedUpAt,
    name: `${first} ${family}`,
    email: `${first}.${family}.${index + 1}@${random.pick(MAIL_DOMAINS)}`.toLowerCase(),
    role: index < CREATORS ? 'creator' : role,
    place,
    city: random.pick(place.cities),
    device: random.weighted(DEVICES),
    source: isLaunch ? LAUNCH_SOURCE : random.weighted(SOURCES),
    // Who pays comes as long as they pay.
    engagement: {
      ...engagement,
      leavesAt: Math.max(engagement.leavesAt, ...memberships.map(({ endsAt }) => endsAt)),
    },
    memberships,
    characterCount: Math.floor(random.waiting(CHARACTERS[habit.habit])),
    isInternal: index % INTERNAL_EVERY === INTERNAL_EVERY - 1,
    random,
    money,
  };
}

const ROLES = [
  { weight: 80, role: 'member' },
  { weight: 14, role: 'creator' },
  { weight: 6, role: 'uploader' },
] as const;

const CHARACTERS = { once: 0.6, casual: 1.8, regular: 4, power: 9 } as const;

/** One instant for each customer, spread as the calendar says: growing, weekly, with the crowd of the launch. */
function signupTimes(calendar: Calendar, people: number): number[] {
  const weights = Array.from({ length: calendar.days }, (_, day) => calendar.signupWeight(day));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const times: number[] = [];
  let passed = 0;
  weights.forEach((weight, day) => {
    const until = Math.round(((passed + weight) / total) * people);
    const count = until - times.length;
    for (let turn = 0; turn < count; turn += 1)
      times.push(calendar.at(day) + ((turn + 0.5) / count) * DAY_MS);
    passed += weight;
  });
  return times;
}

/** Moves an instant within its day to an hour when people of that place are awake. */
export function atLocalHour(instant: number, place: Place, random: Random): number {
  const day = Math.floor(instant / DAY_MS) * DAY_MS;
  const localHour = random.weighted(HOURS).hour + random.next();
  const utcHour = (((localHour - place.utcOffsetHours) % 24) + 24) % 24;
  return Math.floor(day + utcHour * HOUR_MS);
}

const HOURS = [3, 1, 1, 1, 1, 2, 4, 6, 8, 9, 10, 11, 12, 12, 11, 11, 12, 14, 17, 20, 22, 20, 14, 7].map(
  (weight, hour) => ({ weight, hour }),
);
