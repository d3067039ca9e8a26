import { canonicalName, isActivity } from '../../ingestion/event-catalog.ts';
import { comparedRange } from '../compared-range.ts';
import { EVENTS, isCustomer, rangeOf, tierOf, whoIs, type Drawn, type Question } from './drawn-world.ts';
import { labelOf, labelsIn, moveDay } from './wall-label.ts';

const HOUR = 3_600_000;

/** The answer by label and group, without zeros. Knows nothing of buckets, windows or bitmaps: it labels every event by the wall clock and counts labels. */
export function recount(question: Question): Map<string, number> {
  const { metric, interval, zone, by } = question;
  const { from, to } = rangeOf(question);
  const events = EVENTS.map((event) => ({
    ...event,
    person: whoIs(event.person),
    name: canonicalName(event.name),
  }))
    .filter(({ person, bot, name }) => person !== 'c5' && bot === null && isActivity(name))
    .filter((event) => question.device === undefined || (event.device ?? 'unknown') === question.device)
    .filter((event) => question.source === undefined || event.source === question.source)
    .filter(
      (event) =>
        question.tier === undefined ||
        (isCustomer(event.person) ? tierOf(event.person) : 'unknown') === question.tier,
    );
  const counts = new Map<string, number>();
  for (const [group, some] of byGroup(events, by)) {
    const inRange = some.filter(({ atMs }) => atMs >= from.getTime() && atMs < to.getTime());
    const labels = labelsIn(rangeOf(question), interval, zone);
    for (const label of labels) {
      const inBucket =
        interval === 'total'
          ? inRange
          : inRange.filter(({ atMs }) => labelOf(atMs, interval, zone) === label);
      const value = valueOf({ metric, all: some, inBucket, label, question });
      if (value !== 0) counts.set(`${label} ${group}`, value);
    }
  }
  return counts;
}

type Counting = { metric: string; all: Drawn[]; inBucket: Drawn[]; label: string; question: Question };

function valueOf({ metric, all, inBucket, label, question }: Counting): number {
  const customers = (events: Drawn[]) => new Set(events.map(({ person }) => person).filter(isCustomer));
  switch (metric) {
    case 'events':
      return inBucket.length;
    case 'page_views':
      return inBucket.filter(({ name }) => name === 'page_view').length;
    case 'visitors':
      return new Set(inBucket.filter(({ name }) => name === 'page_view').map(({ person }) => person)).size;
    case 'active_customers':
      return customers(inBucket).size;
    case 'dau':
    case 'wau': {
      const last = lastDayOf(label, question);
      const days = Array.from({ length: metric === 'dau' ? 1 : 7 }, (_, back) => moveDay(last, -back));
      return customers(all.filter(({ atMs }) => days.includes(labelOf(atMs, 'day', question.zone)))).size;
    }
    default: {
      const { before, earlier } = pastOf(label, all, question);
      const now = customers(inBucket);
      const previous = customers(before);
      if (metric === 'customers_lost') return [...previous].filter((person) => !now.has(person)).length;
      const ever = customers(earlier);
      return [...now].filter((person) => !ever.has(person) && !previous.has(person)).length;
    }
  }
}

function byGroup(events: Drawn[], by: Question['by']): Map<string, Drawn[]> {
  const groups = new Map<string, Drawn[]>();
  for (const event of events) {
    const key =
      by === undefined
        ? ''
        : by === 'event'
          ? event.name
          : by === 'device'
            ? (event.device ?? 'unknown')
            : isCustomer(event.person)
              ? tierOf(event.person)
              : 'unknown';
    groups.set(key, [...(groups.get(key) ?? []), event]);
  }
  return groups;
}

function lastDayOf(label: string, { interval, zone, ...question }: Question): string {
  const rangeEnd = labelOf(rangeOf(question).to.getTime() - 1, 'day', zone);
  const ends = {
    week: () => moveDay(label, 6),
    month: () => moveDay(nextMonth(label), -1),
    total: () => rangeEnd,
  };
  const own = interval === 'week' || interval === 'month' || interval === 'total' ? ends[interval]() : label;
  return own < rangeEnd ? own : rangeEnd;
}

function nextMonth(label: string): string {
  return moveDay(label, 31).slice(0, 8) + '01';
}

/** The events of the whole period before the bucket, and all of those before that. */
function pastOf(label: string, all: Drawn[], { interval, zone, ...question }: Question) {
  const { from, to } = rangeOf(question);
  if (interval === 'total') {
    const start = comparedRange({ range: { from, to }, interval, zone, compare: 'previous' }).from.getTime();
    return {
      before: all.filter(({ atMs }) => atMs >= start && atMs < from.getTime()),
      earlier: all.filter(({ atMs }) => atMs < start),
    };
  }
  const previous =
    interval === 'hour'
      ? new Date(Date.parse(label) - HOUR).toISOString()
      : { day: moveDay(label, -1), week: moveDay(label, -7), month: `${moveDay(label, -1).slice(0, 7)}-01` }[
          interval
        ];
  return {
    before: all.filter(({ atMs }) => labelOf(atMs, interval, zone) === previous),
    earlier: all.filter(({ atMs }) => labelOf(atMs, interval, zone) < previous),
  };
}
