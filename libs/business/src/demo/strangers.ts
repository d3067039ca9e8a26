import { DAY_MS, type Calendar } from './calendar.ts';
import type { Chronicle } from './chronicle.ts';
import { pickContent } from './content.ts';
import { DEVICES } from './devices.ts';
import { PLACES } from './places.ts';
import { atLocalHour } from './people.ts';
import { Random } from './random.ts';
import { LAUNCH_SOURCE, SOURCES } from './sources.ts';
import { Visit } from './visit.ts';

const FIRST_SEED = 77_000_000;
/** So many strangers come for each weight of sign-ups. */
const PER_SIGNUP_WEIGHT = 10;
const PAGES = [
  '/explore',
  '/pricing',
  '/about',
  '/blog/voice-cloning',
  '/blog/first-mashup',
  '/help',
] as const;

/** The people who look at the platform on a day and do not sign up. Some look twice, some begin to sign up. */
export function strangersOf(day: number, calendar: Calendar, chronicle: Chronicle): void {
  const random = new Random(FIRST_SEED + day * 104_729);
  const count = Math.round(calendar.signupWeight(day) * PER_SIGNUP_WEIGHT * (0.85 + random.next() * 0.3));
  for (let turn = 0; turn < count; turn += 1) {
    const visitor = { place: random.weighted(PLACES), device: random.weighted(DEVICES) };
    const source = random.chance(calendar.launchShare(day)) ? LAUNCH_SOURCE : random.weighted(SOURCES);
    const at = atLocalHour(calendar.at(day), visitor.place, random);
    const actor = { kind: 'visitor', key: `stranger-${day}-${turn}` } as const;
    const scene = { ...visitor, city: random.pick(visitor.place.cities) };
    lookAround(new Visit(chronicle, scene, { actor, at, source }), random);
    if (random.chance(0.15)) {
      const later = at + random.whole(1, 12) * DAY_MS + random.whole(0, 5) * 3_600_000;
      lookAround(new Visit(chronicle, scene, { actor, at: later, source: SOURCES[0] }), random);
    }
  }
}

function lookAround(visit: Visit, random: Random): void {
  visit.open(random.chance(0.6) ? '/' : pickContent(random).path);
  visit.wait(random.duration(20, 2));
  const pages = Math.floor(random.waiting(1.1));
  for (let page = 0; page < pages; page += 1) {
    visit.open(random.pick(PAGES));
    visit.wait(random.duration(25, 2));
  }
  if (!random.chance(0.08)) return;
  visit.open('/signup');
  visit.wait(15);
  visit.do('signup_started', { role: 'member' });
}
