import type { Frame } from './activity/frame.ts';
import { readActivity } from './activity/read-activity.ts';
import { balance } from './counts/balance.ts';
import { countPeople } from './counts/count-people.ts';
import type { CountSeries } from './counts/count-series.ts';
import { countTallies } from './counts/count-tallies.ts';
import { meanDailyActive } from './counts/mean-daily-active.ts';
import { quotient } from './counts/quotient.ts';
import { stickiness } from './counts/stickiness.ts';
import { countMoney } from './money/count-money.ts';
import { countMrr } from './mrr/count-mrr.ts';
import { countMrrCohort } from './mrr/count-mrr-cohort.ts';
import { countTrials } from './mrr/count-trials.ts';
import { lifetimeValue } from './mrr/lifetime-value.ts';
import type { Computation } from './metric-definition.ts';
import { peopleOf } from './people/people-of.ts';
import { countRecords } from './records/count-records.ts';

/** Computes a metric for a frame: the one place that knows every kind of computation. */
export async function countSeriesOf(frame: Frame, computation: Computation): Promise<CountSeries> {
  switch (computation.kind) {
    case 'quotient': {
      const [of, by] = await Promise.all([
        countSeriesOf(frame, computation.of),
        countSeriesOf(frame, computation.by),
      ]);
      return quotient(of, by);
    }
    case 'stickiness':
      return stickiness(frame, computation.days);
    case 'events': {
      const activity = await readActivity(frame, {
        windows: frame.buckets,
        name: computation.name,
        isPeopleOnly: false,
      });
      return countTallies(frame, activity, frame.population.among(computation.who));
    }
    case 'records':
      return countRecords(frame, computation.measure);
    case 'money':
      return countMoney(frame, computation.measure);
    case 'mrr':
      return countMrr(frame, computation.measure);
    case 'mrr_cohort':
      return countMrrCohort(frame, computation);
    case 'trials':
      return countTrials(frame, computation.part);
    case 'lifetime_value':
      return lifetimeValue(frame);
    case 'balance': {
      const [plus, minus] = await Promise.all(
        [computation.plus, computation.minus].map((terms) =>
          Promise.all(terms.map((term) => countSeriesOf(frame, term))),
        ),
      );
      return balance(frame.buckets.length, plus ?? [], minus ?? []);
    }
    case 'mean_daily_active':
      return meanDailyActive(frame);
    default:
      return countPeople(frame, await peopleOf(frame, computation));
  }
}
