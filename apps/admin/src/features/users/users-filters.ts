import { createLoader, parseAsStringLiteral, type inferParserType } from 'nuqs/server';

export const USERS_TABS = ['growth', 'engagement', 'funnel', 'lifecycle', 'segments'] as const;
export type UsersTab = (typeof USERS_TABS)[number];

export const usersParameters = {
  tab: parseAsStringLiteral(USERS_TABS).withDefault('growth'),
};

export type UsersFilters = inferParserType<typeof usersParameters>;

export const loadUsersFilters = createLoader(usersParameters);
