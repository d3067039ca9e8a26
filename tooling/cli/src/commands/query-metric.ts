import { metricAnswer } from '@sextant/business/metrics/answer/metric-answer';
import { Interval, type Comparison } from '@sextant/business/kernel/query/contract';
import { evaluateMetric } from '@sextant/business/metrics/evaluate-metric';
import { Argument, Option, type Command } from 'commander';
import { FORMATS, writeAnswer, type Format } from '../answer.ts';
import { asOptions, QUESTION_OPTIONS } from '../as-options.ts';
import { askedRange, askedZone } from '../asked-range.ts';
import { parseFilter, type CliFilter } from '../parse-filter.ts';
import { withContext } from '../with-context.ts';

type Options = {
  from: string;
  to: string;
  interval: Interval;
  by?: string;
  where: CliFilter[];
  zone?: string;
  compare?: Comparison;
  format: Format;
};

export function registerQueryMetric(query: Command): void {
  query
    .command('metric', { isDefault: true })
    .description('a metric of the catalog, as a series')
    .addArgument(new Argument('<metric>', 'its id; the command metrics lists them'))
    .requiredOption('--from <date>', 'first instant that counts')
    .requiredOption('--to <date>', 'first instant that does not count any more')
    .addOption(
      new Option('--interval <interval>', 'length of a bucket').choices(Interval.options).default('day'),
    )
    .option('--by <dimension>', 'split by it')
    .option('--where <dimension=value>', 'only these; repeat it for more, != leaves out', parseFilter, [])
    .option('--zone <zone>', 'time zone of days and dates (default: the reporting zone)')
    .addOption(
      new Option('--compare <with>', 'also the same time before; JSON only').choices(['previous', 'year']),
    )
    .addOption(new Option('--format <format>', 'how to print it').choices(FORMATS).default('table'))
    .action(async (metric: string, options: Options) => {
      const result = await withContext((ctx) =>
        asOptions(QUESTION_OPTIONS, async () => {
          const zone = await askedZone(ctx, options.zone);
          const { interval, by, where, compare } = options;
          const range = askedRange(options, zone);
          return evaluateMetric(ctx, {
            metric,
            range,
            interval,
            zone,
            where,
            ...(by && { by }),
            ...(compare && { compare }),
          });
        }),
      );
      for (const note of result.notes) process.stderr.write(`note: ${note}\n`);
      writeAnswer(metricAnswer(result, options.by), options.format);
    });
}
