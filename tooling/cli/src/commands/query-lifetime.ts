import type { LifetimeCurve } from '@sextant/business/users/contract';
import { getLifetime } from '@sextant/business/users/get-lifetime';
import { Option, type Command } from 'commander';
import { FORMATS, writeAnswer, type Format } from '../answer.ts';
import { askedZone } from '../asked-range.ts';
import { parseFilter, type CliFilter } from '../parse-filter.ts';
import { daysUpTo } from '../day-number.ts';
import { withContext } from '../with-context.ts';

type Options = { inactive: number; by?: string; where: CliFilter[]; zone?: string; format: Format };

export function registerQueryLifetime(query: Command): void {
  query
    .command('lifetime')
    .description('how long customers stay, as a survival curve (Kaplan–Meier)')
    .option(
      '--inactive <days>',
      'days of silence after which a customer counts as gone, at most 365',
      daysUpTo(365),
      30,
    )
    .option('--by <dimension>', 'split by a trait of customers')
    .option('--where <dimension=value>', 'only these; repeat it for more, != leaves out', parseFilter, [])
    .option('--zone <zone>', 'time zone of days (default: the reporting zone)')
    .addOption(new Option('--format <format>', 'how to print it').choices(FORMATS).default('table'))
    .action(async ({ inactive, by, where, format, ...options }: Options) => {
      const result = await withContext(async (ctx) => {
        const zone = await askedZone(ctx, options.zone);
        return getLifetime(ctx, { inactiveDays: inactive, where, zone, ...(by && { by }) });
      });
      const rows =
        result.groups === null
          ? rowsOf(result, [])
          : result.groups.flatMap((curve) => rowsOf(curve, [curve.group]));
      const columns = [...(by === undefined ? [] : [by]), 'day', 'at_risk', 'gone', 'survival'];
      writeAnswer({ columns, rows, json: { metric: 'lifetime', ...result } }, format);
    });
}

function rowsOf({ points }: LifetimeCurve, group: string[]): (string | number)[][] {
  return points.map(({ day, atRisk, gone, survival }) => [...group, day, atRisk, gone, survival]);
}
