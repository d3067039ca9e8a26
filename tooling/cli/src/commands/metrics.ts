import { listMetrics } from '@sextant/business/metrics/list-metrics';
import { Option, type Command } from 'commander';
import { FORMATS, writeAnswer, type Format } from '../answer.ts';
import { withContext } from '../with-context.ts';

/** Lists the catalog: every number that `query` can tell. */
export function registerMetrics(program: Command): void {
  program
    .command('metrics')
    .description('list every metric with its meaning')
    .addOption(new Option('--format <format>', 'how to print it').choices(FORMATS).default('table'))
    .action(async ({ format }: { format: Format }) => {
      const { items } = await withContext(async (ctx) => listMetrics(ctx));
      const columns =
        format === 'table'
          ? ['metric', 'unit', 'definition']
          : ['metric', 'label', 'unit', 'better', 'dimensions', 'definition'];
      const rows = items.map(({ id, label, unit, better, dimensions, definition }) =>
        format === 'table'
          ? [id, unit, definition]
          : [id, label, unit, better, dimensions.join(' '), definition],
      );
      writeAnswer({ columns, rows, json: items }, format);
    });
}
