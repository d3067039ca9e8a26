import type { Frame } from '../activity/frame.ts';
import type { PeopleComputation } from '../metric-definition.ts';
import { activePeople } from './active-people.ts';
import { joinedPeople } from './joined-people.ts';
import { joinedToDate } from './joined-to-date.ts';
import { lifecyclePeople } from './lifecycle-people.ts';
import { newcomers } from './newcomers.ts';
import type { PeopleSeries } from './people-series.ts';
import { regularPeople } from './regular-people.ts';
import { trailingPeople } from './trailing-people.ts';

/** The people that a metric counts, by bucket: the very sets behind its numbers. */
export function peopleOf(frame: Frame, computation: PeopleComputation): Promise<PeopleSeries> {
  switch (computation.kind) {
    case 'active':
      return activePeople(frame, { ...computation, windows: frame.buckets });
    case 'trailing':
      return trailingPeople(frame, computation.days);
    case 'lifecycle':
      return lifecyclePeople(frame, computation.part);
    case 'regulars':
      return regularPeople(frame, computation);
    case 'newcomers':
      return newcomers(frame, computation.hasJoined);
    case 'joined':
      return joinedSeries(frame);
    case 'joined_to_date':
      return joinedToDateSeries(frame);
  }
}

async function joinedSeries(frame: Frame): Promise<PeopleSeries> {
  const among = frame.population.among('customers');
  const joined = await joinedPeople(frame, frame.buckets);
  return new Map([[null, joined.map((people) => people.and(among))]]);
}

async function joinedToDateSeries(frame: Frame): Promise<PeopleSeries> {
  const customers = frame.population.among('customers');
  return new Map([[null, await joinedToDate(frame, frame.buckets, customers)]]);
}
