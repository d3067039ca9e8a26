import { People } from '../rollups/people.ts';
import type { RetentionKind } from './contract.ts';

/** What is known by period: who came back in each, and in each or a later one. */
export type Returns = { inPeriod: readonly People[]; fromPeriodOn: readonly People[] };

/** Prepares the periods for every kind of retention. */
export function returnsOf(inPeriod: readonly People[]): Returns {
  let later = People.none;
  const fromPeriodOn = inPeriod
    .toReversed()
    .map((people) => (later = later.or(people)))
    .toReversed();
  return { inPeriod, fromPeriodOn };
}

/**
 * Who of a cohort counts in each of its periods 0, 1, 2, …, where period 0 is at index `first` of the returns.
 * In period 0 every kind but unbounded asks for a return within it.
 */
export function retainedBy(cohort: People, { returns, first, count, kind }: RetainedQuery): People[] {
  let since = People.none;
  return Array.from({ length: count }, (_, n) => {
    const inPeriod = cohort.and(returns.inPeriod[first + n] ?? People.none);
    switch (kind) {
      case 'n-day':
        return inPeriod;
      case 'unbounded':
        return cohort.and(returns.fromPeriodOn[first + n] ?? People.none);
      case 'bracket':
        if (n > 0) since = since.or(inPeriod);
        return n === 0 ? inPeriod : since;
    }
  });
}

export type RetainedQuery = { returns: Returns; first: number; count: number; kind: RetentionKind };
