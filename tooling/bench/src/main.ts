import { parseArgs } from 'node:util';
import { benchCrowd } from './crowd.ts';
import { benchFold } from './fold.ts';
import { benchIntake } from './intake.ts';
import { benchMrr } from './money/mrr.ts';
import { benchReports } from './money/reports.ts';
import { benchPages } from './pages.ts';
import { benchQueries } from './queries.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    events: { type: 'string', default: '10000000' },
    people: { type: 'string', default: '1000000' },
    subscriptions: { type: 'string', default: '200000' },
    transactions: { type: 'string', default: '1000000' },
    keep: { type: 'boolean', default: false },
  },
});

switch (positionals[0]) {
  case 'intake':
    await benchIntake(say);
    break;
  case 'crowd':
    await benchCrowd(say);
    break;
  case 'fold':
    await benchFold(Number(values.people), say);
    break;
  case 'queries':
    await benchQueries({ events: Number(values.events), isKept: values.keep }, say);
    break;
  case 'pages':
    await benchPages(say);
    break;
  case 'money':
    if (positionals[1] !== 'reports') await benchMrr(Number(values.subscriptions), say);
    if (positionals[1] !== 'mrr') await benchReports(Number(values.transactions), say);
    break;
  default:
    process.stderr.write(
      'Say what to measure: intake, fold --people 1000000, queries --events 10000000 [--keep], money [mrr|reports] [--subscriptions 200000] [--transactions 1000000], pages, or crowd.\n',
    );
    process.exitCode = 2;
}
