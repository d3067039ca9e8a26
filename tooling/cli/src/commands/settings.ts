import { parseInput } from '@sextant/business/kernel/parse-input';
import { changeReporting } from '@sextant/business/settings/change-reporting';
import { ReportingSettings } from '@sextant/business/settings/contract';
import { readReportingSettings } from '@sextant/business/settings/read-settings';
import type { Command } from 'commander';
import { asOptions } from '../as-options.ts';
import { withContext } from '../with-context.ts';

const NAMES = { zone: '--zone', currency: '--currency' } as const;

/** Shows and changes in which zone days are cut and in which currency money is told. */
export function registerSettings(program: Command): void {
  program
    .command('settings')
    .description('the reporting zone and currency: shown, or changed where options say so')
    .option('--zone <zone>', 'whose days and weeks are counted, such as Europe/Berlin')
    .option('--currency <code>', 'of every amount, such as EUR')
    .action(async (asked: { zone?: string; currency?: string }) => {
      const { zone, currency } = await withContext((ctx) =>
        asOptions(NAMES, async () => {
          const now = await readReportingSettings(ctx.db);
          const chosen = parseInput(ReportingSettings, { ...now, ...asked });
          if (chosen.zone !== now.zone || chosen.currency !== now.currency)
            await changeReporting(ctx, chosen);
          return chosen;
        }),
      );
      process.stdout.write(`zone ${zone}\ncurrency ${currency}\n`);
    });
}
