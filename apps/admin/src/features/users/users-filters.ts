import { createLoader, parseAsStringLiteral } from 'nuqs/server';
import { funnelParameters } from './funnel-filters.ts';

export const USERS_TABS = ['growth', 'engagement', 'funnel', 'lifecycle', 'segments'] as const;
export type UsersTab = (typeof USERS_TABS)[number];

export const usersParameters = {
  tab: parseAsStringLiteral(USERS_TABS).withDefault('growth'),
};

export const loadUsersFilters = createLoader({ ...usersParameters, ...funnelParameters });
