import { InfluencerRequestStatus, type InfluencerRequestQuery } from '@sextant/business/requests/contract';
import { createLoader, parseAsStringLiteral, type inferParserType } from 'nuqs/server';

export const influencerRequestsParameters = {
  status: parseAsStringLiteral([...InfluencerRequestStatus.options, 'any']).withDefault('pending'),
};

export type InfluencerRequestsFilters = inferParserType<typeof influencerRequestsParameters>;

export const loadInfluencerRequestsFilters = createLoader(influencerRequestsParameters);

export function influencerRequestsQuery({ status }: InfluencerRequestsFilters): InfluencerRequestQuery {
  return status === 'any' ? {} : { status };
}
