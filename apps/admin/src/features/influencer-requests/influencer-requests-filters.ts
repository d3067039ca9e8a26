import { InfluencerRequestStatus, type InfluencerRequestQuery } from '@sextant/business/requests/contract';
import { createLoader, parseAsBoolean, parseAsStringLiteral, type inferParserType } from 'nuqs/server';

export const influencerRequestsParameters = {
  status: parseAsStringLiteral([...InfluencerRequestStatus.options, 'any']).withDefault('pending'),
  /** Only those of internal accounts. */
  internal: parseAsBoolean.withDefault(false),
};

export type InfluencerRequestsFilters = inferParserType<typeof influencerRequestsParameters>;

export const loadInfluencerRequestsFilters = createLoader(influencerRequestsParameters);

export function influencerRequestsQuery(filters: InfluencerRequestsFilters): InfluencerRequestQuery {
  const { status, internal } = filters;
  return { isInternal: internal, ...(status === 'any' ? {} : { status }) };
}
