import { connect } from '@sextant/db/client';
import { benchDatabase } from './bench-database.ts';
import { cpuOfDatabase } from './cpu-time.ts';
import { FOLD_WAYS, type FoldWay } from './fold/ways.ts';
import { EVENTS_A_PERSON } from './fold/one-day.ts';

/** In seconds. `cpu`: of this process and the database; null where the system does not say. */
type Measured = { people: number; total: number; folding: number; cpu: number | null };

/** An event may cost so many times what it costs with a hundredth of the people. */
const MOST_GROWTH = 1.5;

/** Measures what people cost who all come for the first time on one day: a hundredth of them, a tenth, all. Ends by itself. */
export async function benchFold(people: number, say: (line: string) => void): Promise<void> {
  const sizes = [100, 10, 1].map((part) => Math.max(Math.round(people / part), 1));
  say(
    [
      '',
      'people',
      'seconds',
      'of it folding',
      'µs an event',
      'µs to fold it',
      'µs of CPU',
      'CPU beside the first',
    ]
      .map((head, column) => (column === 0 ? head.padEnd(10) : head.padStart(15)))
      .join(''),
  );
  for (const way of FOLD_WAYS) {
    const measured: Measured[] = [];
    for (const size of sizes) {
      measured.push(await measure(way, size));
      say(row(way.name, measured));
    }
    const growth = growthOf(measured);
    if (growth !== null)
      say(
        `${way.name}: ${growth.toFixed(2)} times, at most ${MOST_GROWTH}: ${growth <= MOST_GROWTH ? 'met' : 'MISSED'}.`,
      );
  }
}

async function measure({ bring }: FoldWay, people: number): Promise<Measured> {
  await using database = await benchDatabase();
  const connection = await connect(database.url, { max: 4, name: 'bench' });
  const before = process.cpuUsage();
  try {
    const { total, folding } = await bring(connection.db, people);
    const { user, system } = process.cpuUsage(before);
    const backends = await cpuOfDatabase(database.url);
    return { people, total, folding, cpu: backends === null ? null : backends + (user + system) / 1e6 };
  } finally {
    await connection.close();
  }
}

const anEvent = ({ people }: Measured, seconds: number | null) =>
  seconds === null ? null : (seconds * 1e6) / (people * EVENTS_A_PERSON);

/** How many times what an event costs of the fewest it costs of the most people, in CPU; null when unknown. */
function growthOf(measured: readonly Measured[]): number | null {
  const [first, last] = [measured.at(0), measured.at(-1)];
  const before = first ? anEvent(first, first.cpu) : null;
  const after = last ? anEvent(last, last.cpu) : null;
  return before === null || after === null ? null : after / before;
}

function row(name: string, measured: readonly Measured[]): string {
  const one = measured.at(-1);
  if (!one) return '';
  const rounded = (value: number | null, digits = 0) => value?.toFixed(digits) ?? '—';
  return [
    name.padEnd(10),
    ...[
      one.people.toLocaleString('en-US'),
      rounded(one.total, 1),
      rounded(one.folding, 1),
      rounded(anEvent(one, one.total)),
      rounded(anEvent(one, one.folding)),
      rounded(anEvent(one, one.cpu)),
      rounded(growthOf(measured), 2),
    ].map((text) => text.padStart(15)),
  ].join('');
}
