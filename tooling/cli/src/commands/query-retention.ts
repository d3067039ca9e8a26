import type { Answer } from '@sextant/business/metrics/answer/answer';
import { BusinessError } from '@sextant/business/kernel/business-error';
import { CohortUnit, RetentionKind, type RetentionResult } from '@sextant/business/retention/contract';
import { getCohorts } from '@sextant/business/retention/get-cohorts';
import { parseMoment } from '@sextant/business/time/parse-moment';
import { zonedIso } from '@sextant/business/time/zoned-iso';
import { Option, type Command } from 'commander';
import { FORMATS, writeAnswer, type Format } from '../answer.ts';
import { asOptions, QUESTION_OPTIONS } from '../as-options.ts';
import { askedRange, askedZone } from '../asked-range.ts';
import { parseFilter, type CliFilter } from '../parse-filter.ts';
import { wholeNumber } from '../whole-number.ts';
import { withContext } from '../with-context.ts';

type Options = {
  start: string;
  return: string;
  kind: RetentionKind;
  cohort: CohortUnit;
  periods: number;
  from?: string;
  to?: string;
  until?: string;
  weekStart: 'monday' | 'sunday';
  where: CliFilter[];
  zone?: string;
  rates?: true;
  total?: true;
  format: Format;
};

export function registerQueryRetention(query: Command): void {
  query
    .command('retention')
    .description('who of each cohort came back, by period')
    .option('--start <start>', 'signup, first:<event>, or each:<event> for recurring cohorts', 'signup')
    .option('--return <event>', 'what counts as coming back; any is any activity', 'any')
    .addOption(
      new Option('--kind <kind>', 'in the period, in any up to it, or in it or later')
        .choices(RetentionKind.options)
        .default('n-day'),
    )
    .addOption(
      new Option('--cohort <unit>', 'length of cohorts and periods')
        .choices(CohortUnit.options)
        .default('week'),
    )
    .option('--periods <n>', 'columns, the first is period 0', wholeNumber, 12)
    .option('--from <date>', 'first cohorts that count (default: all)')
    .option('--to <date>', 'first cohorts that do not count any more (default: all)')
    .option('--until <date>', 'when the data end (default: now)')
    .addOption(
      new Option('--week-start <day>', 'first day of a week').choices(['monday', 'sunday']).default('monday'),
    )
    .option('--where <dimension=value>', 'only these; repeat it for more, != leaves out', parseFilter, [])
    .option('--zone <zone>', 'time zone of days and dates (default: the reporting zone)')
    .option('--rates', 'shares of the cohort instead of people')
    .option(
      '--total',
      'only one row over all cohorts, weighted, each column over the cohorts whose period is over; p0_of and on say over how many people',
    )
    .addOption(new Option('--format <format>', 'how to print it').choices(FORMATS).default('table'))
    .action(async (options: Options) => {
      if (options.to !== undefined && options.from === undefined)
        throw new BusinessError('invalid', 'Give --from with --to.');
      writeAnswer(toAnswer(await ask(options), options), options.format);
    });
}

const NAMES = {
  ...QUESTION_OPTIONS,
  until: '--until',
  start: '--start',
  return: '--return',
  periods: '--periods',
} as const;

function ask({ from, to, until, ...options }: Options): Promise<RetentionResult> {
  return withContext((ctx) =>
    asOptions(NAMES, async () => {
      const zone = await askedZone(ctx, options.zone);
      const end = until === undefined ? undefined : parseMoment(until, zone, 'until');
      return getCohorts(ctx, {
        start: options.start,
        return: options.return,
        kind: options.kind,
        cohort: options.cohort,
        periods: options.periods,
        weekStart: options.weekStart,
        where: options.where,
        zone,
        ...(end && { until: end }),
        ...(from === undefined
          ? {}
          : { range: askedRange({ from, to: to ?? end?.toISOString() ?? ctx.now.toISOString() }, zone) }),
      });
    }),
  );
}

function toAnswer(result: RetentionResult, { periods, rates, total }: Options): Answer {
  const { asOf, zone, cohorts } = result;
  const share = (people: number | null, of: number) => (people === null || of === 0 ? null : people / of);
  const size = cohorts.reduce((sum, cohort) => sum + cohort.size, 0);
  const totals = result.total.map((cell) =>
    cell === null ? null : rates ? share(cell.people, cell.eligible) : cell.people,
  );
  const eligible = result.total.map((cell) => cell?.eligible ?? null);
  const rows = cohorts.map((cohort) => [
    zonedIso(cohort.start, zone),
    cohort.size,
    ...cohort.people.map((people) => (rates ? share(people, cohort.size) : people)),
  ]);
  return {
    columns: [
      'cohort',
      'size',
      ...Array.from({ length: periods }, (_, n) => `p${n}`),
      // Each column of the total is over the cohorts whose period is over: its own denominator.
      ...(total ? Array.from({ length: periods }, (_, n) => `p${n}_of`) : []),
    ],
    rows: total ? [['total', size, ...totals, ...eligible]] : rows,
    json: {
      metric: 'retention',
      unit: rates ? 'share' : 'count',
      definition:
        'People of each cohort who came back, by period; null where the period is not over for everybody in the cohort.',
      asOf: asOf.toISOString(),
      zone,
      cohorts: cohorts.map(({ start, ...cohort }) => ({ cohort: zonedIso(start, zone), ...cohort })),
      total: result.total,
    },
  };
}
