import { loadDemo } from '@sextant/business/demo/load-demo';
import { mayLoadDemo } from '@sextant/business/demo/may-load-demo';
import type { Command } from 'commander';
import { prepareFirstStaff } from '../prepare-first-staff.ts';
import { withContext } from '../with-context.ts';

export function registerBootstrap(program: Command): void {
  program
    .command('bootstrap')
    .description(
      'prepare a new installation: demo data, first staff accounts and API keys, where there are none',
    )
    .option('--no-demo', 'without the demo data')
    .action(async ({ demo }: { demo: boolean }) => {
      const made = await withContext(async (ctx) => {
        // Before the staff: a load that broke off is then still seen to be one.
        if (demo && (await mayLoadDemo(ctx))) {
          await loadDemo(ctx, (step) => process.stderr.write(`  demo data: ${step}\n`));
        }
        return prepareFirstStaff(ctx);
      });
      process.stdout.write(made ?? '');
    });
}
