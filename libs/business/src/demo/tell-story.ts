import { ACTIVITIES } from './activities.ts';
import { botsOf } from './bots.ts';
import type { Calendar } from './calendar.ts';
import { DAY_MS } from './calendar.ts';
import type { Chronicle, Happening } from './chronicle.ts';
import { Marketplace } from './marketplace.ts';
import { Member } from './member.ts';
import type { Person } from './people.ts';
import { recordRequests } from './requests-of.ts';
import { strangersOf } from './strangers.ts';
import { recordPlatformPayouts } from './platform-payouts.ts';
import { recordSubscriptions } from './subscription-records.ts';

/** Lives the 18 months day by day and yields what happened on each. Afterwards the chronicle holds all records. */
export function* tellStory(
  people: readonly Person[],
  calendar: Calendar,
  chronicle: Chronicle,
): Generator<Happening[], void, undefined> {
  const market = new Marketplace(people, chronicle);
  const world = { calendar, chronicle, market, activities: ACTIVITIES };
  const newcomers = people.map((person) => new Member(person, world));
  let members: Member[] = [];
  for (let day = 0; day < calendar.days; day += 1) {
    for (const member of members) member.live(day);
    for (
      let next = newcomers[0];
      next && calendar.dayOf(next.person.signedUpAt) <= day;
      next = newcomers[0]
    ) {
      newcomers.shift();
      next.arrive();
      members.push(next);
    }
    strangersOf(day, calendar, chronicle);
    botsOf(day, calendar, chronicle);
    market.payOn(day, calendar);
    yield chronicle.takeHappenings(calendar.at(day) + DAY_MS);
    if (day % 7 === 0) members = members.filter((member) => !isGone(member, calendar.at(day)));
  }
  for (const member of members) member.settle();
  for (const person of people) recordSubscriptions(person, calendar, chronicle);
  market.announce(calendar);
  recordPlatformPayouts(chronicle, calendar);
  recordRequests(people, calendar, chronicle);
}

// Somebody who never comes again owes nothing more either: who pays comes.
function isGone(member: Member, at: number): boolean {
  if (member.person.engagement.leavesAt >= at) return false;
  member.settle();
  return true;
}
