import { BusinessError } from '../kernel/business-error.ts';
import type { Frame } from '../metrics/activity/frame.ts';
import type { Conditions } from '../metrics/conditions.ts';
import { People } from '../rollups/people.ts';
import { stepPeople } from './step-people.ts';
import type { Question } from './read-funnel.ts';

/** What only people with an account have: of a visitor it would be known only once they signed up. */
const MEMBER_TRAITS: readonly string[] = ['tier', 'country', 'role', 'signup_source', 'characters'];
const INSTEAD: Readonly<Record<string, string>> = { country: 'event_country', signup_source: 'source' };

/**
 * Refuses a split or condition by a trait of members where visitors enter: its groups would hold only those of them who
 * signed up, and convert far too well. `everybody` is the question without its conditions on people.
 */
export async function requireTraitsAtEntry(
  everybody: Frame,
  { steps, rule }: Question,
  { people, by }: Conditions,
): Promise<void> {
  const split = by.people !== null && MEMBER_TRAITS.includes(by.people) ? by.people : null;
  const limit = people.find(({ dimension }) => MEMBER_TRAITS.includes(dimension))?.dimension ?? null;
  const trait = split ?? limit;
  if (trait === null) return;
  const entering = rule.order === 'any' ? steps : steps.slice(0, 1);
  const entrants = People.union(
    await Promise.all(entering.map((step) => stepPeople(everybody, step, rule.entry))),
  );
  const visitors = (await everybody.snapshot.trait('kind')).get('visitor') ?? People.none;
  if (entrants.countAnd(visitors) === 0) return;
  throw new BusinessError(
    'invalid',
    `Visitors who did not sign up have no ${trait}, so its groups would show only those who did. Use ${INSTEAD[trait] ?? 'source, device or event_country'}, which the first event says of itself, or start the funnel at signup.`,
    { field: split === null ? 'where' : 'by' },
  );
}
