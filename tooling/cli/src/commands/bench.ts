import { spawn } from 'node:child_process';
import path from 'node:path';
import { findProjectRoot } from '@sextant/db/embedded/find-project-root';
import { type Command, CommanderError } from 'commander';

/** Measures this machine, in a process of its own so that what is measured shares it with nothing. */
export function registerBench(program: Command): void {
  const bench = program.command('bench').description('measure this machine; ends by itself');

  bench
    .command('intake')
    .description('events a second and latencies of the intake, beside COPY into the same table')
    .action(() => run(['intake']));

  bench
    .command('fold')
    .description('what people cost who all come for the first time on one day, by import and live')
    .option('--people <n>', 'how many people; a hundredth and a tenth of them are measured before', '1000000')
    .action(({ people }: { people: string }) => run(['fold', '--people', people]));

  bench
    .command('queries')
    .description('p50 and p95 of every dashboard query, on a tenth of the events and on all of them')
    .option('--events <n>', 'how many events', '10000000')
    .option('--keep', 'keep the loaded databases, and measure again what was kept')
    .action(({ events, keep }: { events: string; keep?: boolean }) =>
      run(['queries', '--events', events, ...(keep ? ['--keep'] : [])]),
    );

  bench
    .command('money [part]')
    .description(
      'mrr: import of subscriptions, and MRR and its movements over them, on a tenth and on all; reports: a financial report in each format, beside COPY; both when left out',
    )
    .option('--subscriptions <n>', 'how many subscriptions', '200000')
    .option('--transactions <n>', 'how many transactions', '1000000')
    .action((part: string | undefined, options: { subscriptions: string; transactions: string }) =>
      run([
        'money',
        ...(part === undefined ? [] : [part]),
        ...['--subscriptions', options.subscriptions, '--transactions', options.transactions],
      ]),
    );

  bench
    .command('crowd')
    .description('pages and questions of many people at once, on the Sextant that runs here')
    .action(() => run(['crowd']));

  bench
    .command('pages')
    .description('first load and navigation of every page, in a browser on the Sextant that runs here')
    .action(() => run(['pages']));
}

async function run(args: string[]): Promise<void> {
  const main = path.join(findProjectRoot(), 'tooling/bench/src/main.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', main, ...args], { stdio: 'inherit' });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
  if (code !== 0) throw new CommanderError(code ?? 1, 'bench', 'The measurement failed.');
}
