import type { Command } from 'commander';
import { prepareFirstStaff } from '../prepare-first-staff.ts';
import { withContext } from '../with-context.ts';

export function registerBootstrap(program: Command): void {
  program
    .command('bootstrap')
    .description('prepare a new installation: first staff accounts and API keys, where there are none')
    .option('--no-demo', 'without the demo data')
    .action(async () => {
      const made = await withContext(prepareFirstStaff);
      process.stdout.write(made ?? '');
    });
}
