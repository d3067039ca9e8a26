import { parseInput } from '@sextant/business/kernel/parse-input';
import { changeReporting } from '@sextant/business/settings/change-reporting';
import { changeRetention } from '@sextant/business/settings/change-retention';
import { ReportingSettings, RetentionSettings } from '@sextant/business/settings/contract';
import { readReportingSettings, readRetentionSettings } from '@sextant/business/settings/read-settings';
import type { Context } from '@sextant/business/kernel/context';
import type { Command } from 'commander';
import { asOptions } from '../as-options.ts';
import { withContext } from '../with-context.ts';

const NAMES = {
  zone: '--zone',
  currency: '--currency',
  rawEventDays: '--raw-event-days',
  countedYears: '--counted-years',
} as const;
const FOR_EVER = 'forever';

type Asked = {
  zone?: string;
  currency?: string;
  rawEventDays?: string;
  countedYears?: string;
  exportRemoved?: boolean;
};

/** Shows and changes in which zone days are cut, in which currency money is told, and for how long data are kept. */
export function registerSettings(program: Command): void {
  program
    .command('settings')
    .description(
      'the reporting zone and currency, and how long data are kept: shown, or changed where options say so',
    )
    .option('--zone <zone>', 'whose days and weeks are counted, such as Europe/Berlin')
    .option('--currency <code>', 'of every amount, such as EUR')
    .option('--raw-event-days <days>', `how many days raw events are kept, or ${FOR_EVER}`)
    .option('--counted-years <years>', `how many years numbers of activity are kept, or ${FOR_EVER}`)
    .option('--export-removed', 'write each day of raw events to a file before it goes')
    .option('--no-export-removed', 'remove days without a file of them')
    .action(async (asked: Asked) => {
      const { reporting, retention } = await withContext((ctx) =>
        asOptions(NAMES, async () => ({
          reporting: await chooseReporting(ctx, asked),
          retention: await chooseRetention(ctx, asked),
        })),
      );
      const lines = [
        `zone ${reporting.zone}`,
        `currency ${reporting.currency}`,
        `raw-event-days ${retention.rawEventDays ?? FOR_EVER}`,
        `counted-years ${retention.countedYears ?? FOR_EVER}`,
        `export-removed ${retention.isExported ? 'yes' : 'no'}`,
      ];
      process.stdout.write(`${lines.join('\n')}\n`);
    });
}

async function chooseReporting(ctx: Context, { zone, currency }: Asked): Promise<ReportingSettings> {
  const now = await readReportingSettings(ctx.db);
  const chosen = parseInput(ReportingSettings, {
    zone: zone ?? now.zone,
    currency: currency ?? now.currency,
  });
  if (chosen.zone !== now.zone || chosen.currency !== now.currency) await changeReporting(ctx, chosen);
  return chosen;
}

async function chooseRetention(ctx: Context, asked: Asked): Promise<RetentionSettings> {
  const now = await readRetentionSettings(ctx.db);
  const isAsked = [asked.rawEventDays, asked.countedYears, asked.exportRemoved].some(
    (one) => one !== undefined,
  );
  if (!isAsked) return now;
  const chosen = parseInput(RetentionSettings, {
    ...now,
    ...(asked.rawEventDays === undefined ? {} : { rawEventDays: limitOf(asked.rawEventDays) }),
    ...(asked.countedYears === undefined ? {} : { countedYears: limitOf(asked.countedYears) }),
    ...(asked.exportRemoved === undefined ? {} : { isExported: asked.exportRemoved }),
  });
  await changeRetention(ctx, { ...chosen, reason: 'Chosen from a shell.' });
  return chosen;
}

function limitOf(text: string): number | null {
  return text === FOR_EVER ? null : Number(text);
}
