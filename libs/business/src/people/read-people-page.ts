import { selectPeople } from '@sextant/db/queries/users/select-people';
import type { Page } from '../kernel/query/contract.ts';
import type { People } from '../rollups/people.ts';
import type { Snapshot } from '../rollups/snapshot.ts';
import type { PeoplePage } from './people-page.ts';

/** One page of a set of people, in the order of their ids. */
export async function readPeoplePage(snapshot: Snapshot, people: People, page: Page): Promise<PeoplePage> {
  const ids = people.ids().subarray(page.offset, page.offset + page.limit);
  return { items: await selectPeople(snapshot.sql, [...ids]), total: people.size };
}
