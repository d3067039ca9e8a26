import type { PersonRow } from '@sextant/db/queries/users/select-people';

/** Some of the people behind a number, by id. `total` is the number itself. */
export type PeoplePage = { items: PersonRow[]; total: number };
