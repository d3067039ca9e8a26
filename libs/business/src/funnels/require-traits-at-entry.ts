import { BusinessError } from '../kernel/business-error.ts';
import type { Frame } from '../metrics/activity/frame.ts';
import type { Conditions } from '../metrics/conditions.ts';
import { People } from '../rollups/people.ts';
import { enteringSteps } from './entry-names.ts';
import type { Question } from './question.ts';
import { stepPeople } from './step-people.ts';

/** What only people with an account have: of a visitor it would be known only once they signed up. */
const MEMBER_TRAITS: readonly string[] = ['tier', 'country', 'role', 'signup_source', 'characters'];
const INSTEAD: Readonly<Record<string, string>> = { country: 'event_country', signup_source: 'source' };

export function isMemberTrait(dimension: string): boolean {
  return MEMBER_TRAITS.includes(dimension);
}

/** Whether people without an account are among those who enter. */
export async function visitorsEnter(frame: Frame, question: Question): Promise<boolean> {
  const { entry } = question.rule;
  const entrants = People.union(
    await Promise.all(enteringSteps(question).map((step) => stepPeople(frame, step, entry))),
  );
  const visitors = (await frame.snapshot.trait('kind')).get('visitor') ?? People.none;
  return entrants.countAnd(visitors) > 0;
}

/**
 * Refuses a split or condition by a trait of members where visitors enter: its groups would hold only those of them who
 * signed up, and convert far too well. `everybody` is the question without its conditions on people.
 */
export async function requireTraitsAtEntry(
  everybody: Frame,
  question: Question,
  { people, by }: Conditions,
): Promise<void> {
  const split = by.people !== null && isMemberTrait(by.people) ? by.people : null;
  const limit = people.find(({ dimension }) => isMemberTrait(dimension))?.dimension ?? null;
  const trait = split ?? limit;
  if (trait === null || !(await visitorsEnter(everybody, question))) return;
  throw new BusinessError(
    'invalid',
    `Visitors who did not sign up have no ${trait}, so its groups would show only those who did. Use ${INSTEAD[trait] ?? 'source, device or event_country'}, which the first event says of itself, or start the funnel at signup.`,
    { field: split === null ? 'where' : 'by' },
  );
}
