import type { Answer } from '@sextant/business/metrics/answer/answer';
import { DEFAULT_STEPS, FunnelOrder, type FunnelResult } from '@sextant/business/funnels/contract';
import { getFunnel } from '@sextant/business/funnels/get-funnel';
import { Option, type Command } from 'commander';
import { FORMATS, writeAnswer, type Format } from '../answer.ts';
import { asOptions, QUESTION_OPTIONS } from '../as-options.ts';
import { askedRange, askedZone } from '../asked-range.ts';
import { daysUpTo } from '../day-number.ts';
import { joinKnown, knownEvents, noteUnknown } from '../known-events.ts';
import { parseFilter, type CliFilter } from '../parse-filter.ts';
import { splitList } from '../split-list.ts';
import { withContext } from '../with-context.ts';

type Options = {
  steps: string[];
  window: number;
  order: FunnelOrder;
  from: string;
  to: string;
  by?: string;
  where: CliFilter[];
  zone?: string;
  format: Format;
};

const DAY_SECONDS = 86_400;

export function registerQueryFunnel(query: Command): void {
  query
    .command('funnel')
    .description('how far people get through steps')
    .option(
      '--steps <step,…>',
      'event names (a comma in one as \\,), signup, generation, or any',
      splitList,
      [...DEFAULT_STEPS],
    )
    .option('--window <days>', 'days from the first step to the last, at most 366', daysUpTo(366), 30)
    .addOption(
      new Option('--order <order>', 'what may lie between steps')
        .choices(FunnelOrder.options)
        .default('ordered'),
    )
    .requiredOption('--from <date>', 'first instant at which the first step counts')
    .requiredOption('--to <date>', 'first instant at which it does not count any more')
    .option(
      '--by <dimension>',
      'split by a trait of people, or by device, browser, os, event_country, source or properties.<name> of the first event',
    )
    .option(
      '--where <dimension=value>',
      'only these, by what --by knows; repeat it for more, != leaves out',
      parseFilter,
      [],
    )
    .option('--zone <zone>', 'time zone of dates (default: the reporting zone)')
    .addOption(new Option('--format <format>', 'how to print it').choices(FORMATS).default('table'))
    .action(async (options: Options) => {
      const { order, where, by } = options;
      const names = { ...QUESTION_OPTIONS, steps: '--steps', windowSeconds: '--window' };
      const result = await withContext((ctx) =>
        asOptions(names, async () => {
          const zone = await askedZone(ctx, options.zone);
          const range = askedRange(options, zone);
          const known = await knownEvents(ctx, range);
          const steps = joinKnown(options.steps, known);
          noteUnknown(steps, known);
          return getFunnel(ctx, {
            steps,
            order,
            where,
            range,
            zone,
            windowSeconds: options.window * DAY_SECONDS,
            ...(by && { by }),
          });
        }),
      );
      writeAnswer(toAnswer(result, by), options.format);
    });
}

function toAnswer(result: FunnelResult, by: string | undefined): Answer {
  const rowsOf = (steps: FunnelResult['steps'], group: string[]) =>
    steps.map(({ step, people, shareOfEntered, shareOfPrevious, medianSeconds }) => [
      ...group,
      step,
      people,
      shareOfEntered,
      shareOfPrevious,
      medianSeconds,
    ]);
  const groups = result.groups ?? [];
  return {
    columns: [
      ...(by === undefined ? [] : [by]),
      'step',
      'people',
      'share_of_entered',
      'share_of_previous',
      'median_seconds',
    ],
    rows:
      by === undefined
        ? rowsOf(result.steps, [])
        : groups.flatMap(({ group, steps }) => rowsOf(steps, [group])),
    json: { metric: 'funnel', ...result },
  };
}
