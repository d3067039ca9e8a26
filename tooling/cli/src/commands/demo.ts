import { loadDemo } from '@sextant/business/demo/load-demo';
import type { Command } from 'commander';
import { withContext } from '../with-context.ts';

export function registerDemo(program: Command): void {
  program
    .command('demo')
    .description('load 18 months of a made-up platform that end today; does nothing when they are there')
    .action(async () => {
      const startedAt = performance.now();
      const seconds = () => ((performance.now() - startedAt) / 1000).toFixed(1);
      const summary = await withContext((ctx) =>
        loadDemo(ctx, (step) => process.stderr.write(`${seconds()} s  ${step}\n`)),
      );
      process.stderr.write(`${seconds()} s\n`);
      process.stdout.write(
        summary.isNew
          ? `loaded ${summary.customers} customers and ${summary.events} events\n`
          : 'already there\n',
      );
    });
}
