import { parseArgs } from 'node:util';
import { benchIntake } from './intake.ts';
import { benchQueries } from './queries.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { events: { type: 'string', default: '10000000' } },
});

switch (positionals[0]) {
  case 'intake':
    await benchIntake(say);
    break;
  case 'queries':
    await benchQueries(Number(values.events), say);
    break;
  default:
    process.stderr.write('Say what to measure: intake, or queries --events 10000000.\n');
    process.exitCode = 2;
}
