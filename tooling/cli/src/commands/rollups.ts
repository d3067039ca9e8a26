import type { Difference } from '@sextant/business/rollups/difference';
import { foldOnce } from '@sextant/business/rollups/fold-once';
import { rebuildRollups } from '@sextant/business/rollups/rebuild-rollups';
import { verifyRollups } from '@sextant/business/rollups/verify-rollups';
import { verifyMoney } from '@sextant/business/revenue/verify-money';
import type { Command } from 'commander';
import { withContext } from '../with-context.ts';

export function registerRollups(program: Command): void {
  const rollups = program.command('rollups').description('check and rebuild the rollups');

  rollups
    .command('verify')
    .description(
      'recount everything from raw events and money from its records; exit code 1 when anything differs',
    )
    .action(async () => {
      const differences = await withContext(async (ctx) => [
        ...(await verifyRollups(ctx.db)),
        ...(await verifyMoney(ctx.db)),
      ]);
      for (const difference of differences) process.stdout.write(`${sentence(difference)}\n`);
      process.stdout.write(`${differences.length} differences\n`);
      if (differences.length > 0) process.exitCode = 1;
    });

  rollups
    .command('rebuild')
    .description('count everything anew while the present rollups go on answering, then swap')
    .action(async () => {
      const { version } = await withContext((ctx) =>
        rebuildRollups(ctx.db, {
          onProgress: ({ daysDone, days }) => process.stderr.write(`${daysDone} of ${days} days\n`),
        }),
      );
      process.stdout.write(`rebuilt as version ${version}\n`);
    });

  rollups
    .command('fold')
    .description('fold what was committed and is not folded yet, as the worker does every second')
    .action(async () => {
      const events = await withContext(async (ctx) => {
        let sum = 0;
        for (
          let fold = await foldOnce(ctx.db);
          fold;
          fold = fold.isBehind ? await foldOnce(ctx.db) : undefined
        ) {
          sum += fold.events;
        }
        return sum;
      });
      process.stdout.write(`folded ${events} events\n`);
    });
}

function sentence({ grain, dimension, name, bucket, value, message }: Difference): string {
  const place = [grain, bucket?.toISOString(), name, dimension && `${dimension}=${value}`];
  return `${place.filter(Boolean).join(' ')}: ${message}`;
}
