import { People } from '../../rollups/people.ts';
import type { Frame } from '../activity/frame.ts';
import type { Window } from '../activity/window.ts';
import { DAY_MS } from '../../time/calendar.ts';
import { joinedPeople } from './joined-people.ts';

/**
 * Those of `customers` who had signed up, else were first seen, before the end of each ascending window.
 * Taken backwards from today, so that only who joined since then must be read.
 */
export async function joinedToDate(
  frame: Pick<Frame, 'snapshot'>,
  windows: readonly Window[],
  customers: People,
): Promise<People[]> {
  const end = windows.at(-1)?.to ?? 0;
  const later = { from: end, to: Math.max(end, frame.snapshot.asOf.getTime()) + DAY_MS };
  const joined = await joinedPeople(frame, [...windows, later]);
  let known = customers;
  const toDate = windows.map((_, index) => {
    known = known.andNot(joined[windows.length - index] ?? People.none);
    return known;
  });
  return toDate.toReversed();
}
