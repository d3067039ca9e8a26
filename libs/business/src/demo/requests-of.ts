import { DAY_MS, HOUR_MS, type Calendar } from './calendar.ts';
import type { Chronicle } from './chronicle.ts';
import type { Person } from './people.ts';
import { Random } from './random.ts';

const SEED = 31_337;
const BUG_REPORTS = 170;
const INFLUENCER_REQUESTS = 110;
const STAFF = ['Robin Meyer', 'Kim Okafor', 'Alex Stone'] as const;

const BUGS = [
  { title: 'Sound stops after ten seconds', severity: 'high' },
  { title: 'Face is distorted in studio quality', severity: 'medium' },
  { title: 'Export to TikTok never finishes', severity: 'high' },
  { title: 'Credits were taken twice', severity: 'critical' },
  { title: 'Cannot change my profile picture', severity: 'low' },
  { title: 'QR code opens the wrong mashup', severity: 'medium' },
  { title: 'Page is blank on an old tablet', severity: 'low' },
  { title: 'Voice mispronounces my name', severity: 'low' },
] as const;

const RESOLUTIONS = [
  'Fixed in the last release.',
  'Credits were given back.',
  'Works after a new sign-in.',
  'Known limit of the voice model.',
] as const;
const PLATFORMS = ['instagram', 'tiktok', 'youtube', 'twitch'] as const;

/** Records what people complained of and who asked to be an influencer; most of it is worked, the newest is open. */
export function recordRequests(people: readonly Person[], calendar: Calendar, chronicle: Chronicle): void {
  const random = new Random(SEED);
  for (let number = 1; number <= BUG_REPORTS; number += 1)
    recordBug(number, { person: random.pick(people), random, calendar, chronicle });
  for (let number = 1; number <= INFLUENCER_REQUESTS; number += 1) {
    recordInfluencer(number, { person: random.pick(people), random, calendar, chronicle });
  }
}

type Scene = { person: Person; random: Random; calendar: Calendar; chronicle: Chronicle };

function recordBug(number: number, { person, random, calendar, chronicle }: Scene): void {
  const at = between(person.signedUpAt, calendar.now, random);
  const bug = random.pick(BUGS);
  const closedAt = at + random.waiting(4) * DAY_MS + HOUR_MS;
  const status = random.chance(0.82) ? 'resolved' : 'declined';
  const closing = {
    status,
    closed_at: iso(closedAt),
    closed_by: random.pick(STAFF),
    resolution: random.pick(RESOLUTIONS),
  };
  chronicle.record('bug_reports', at, {
    id: `bug_${number}`,
    customer: person.key,
    title: bug.title,
    body: `I was on ${person.device.browser}, ${person.device.os}. ${bug.title}, since this morning.`,
    severity: bug.severity,
    reported_at: iso(at),
    ...(chronicle.hasHappened(closedAt) ? closing : { status: 'open' }),
  });
}

function recordInfluencer(number: number, { person, random, calendar, chronicle }: Scene): void {
  const at = between(person.signedUpAt, calendar.now, random);
  const decidedAt = at + random.waiting(6) * DAY_MS + 2 * HOUR_MS;
  const isApproved = random.chance(0.35);
  const decision = {
    status: isApproved ? 'approved' : 'declined',
    decided_at: iso(decidedAt),
    decided_by: random.pick(STAFF),
    reason: isApproved ? 'Active audience that fits.' : 'Too few followers so far.',
  };
  chronicle.record('influencer_requests', at, {
    id: `inf_${number}`,
    customer: person.key,
    platform: random.pick(PLATFORMS),
    handle: `@${person.name.toLowerCase().replace(' ', '.')}`,
    follower_count: Math.round(random.duration(4000, 3)),
    requested_at: iso(at),
    ...(chronicle.hasHappened(decidedAt) ? decision : { status: 'pending' }),
  });
}

// Later is likelier: the platform has grown.
function between(from: number, to: number, random: Random): number {
  return Math.floor(from + (to - from) * random.next() ** 0.7);
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
