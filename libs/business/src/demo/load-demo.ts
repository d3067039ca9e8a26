import { insertIdentityMerges } from '@sextant/db/queries/identity/insert-identity-merges';
import { insertIngestionWarnings } from '@sextant/db/queries/ingestion/insert-ingestion-warnings';
import { selectSetting } from '@sextant/db/queries/settings/select-setting';
import { upsertSetting } from '@sextant/db/queries/settings/upsert-setting';
import { z } from 'zod';
import type { Context } from '../kernel/context.ts';
import type { RecordEntityName } from '../records/contract.ts';
import { RECORD_ENTITIES } from '../records/record-entities.ts';
import { requireRecordsScope } from '../records/require-records-scope.ts';
import { writeRecords } from '../records/write-records.ts';
import { restateLateMonths } from '../reports/months/restate-months.ts';
import { foldAll } from '../rollups/fold-all.ts';
import { Calendar } from './calendar.ts';
import { Chronicle } from './chronicle.ts';
import { closeDemoMonths } from './close-demo-months.ts';
import { closedMonths } from './closed-months.ts';
import { customerRecord } from './customer-record.ts';
import { DemoEvents } from './demo-events.ts';
import { exchangeRatesOf } from './exchange-rates-of.ts';
import { lateRefund } from './late-refund.ts';
import { makePeople } from './people.ts';
import { processorBooks } from './processor-books.ts';
import { handInTaxPapers } from './tax-papers.ts';
import { tellStory } from './tell-story.ts';
import { warningsOf } from './warnings-of.ts';

export const DEMO_SETTING = 'demo';
const RECORDS_A_BATCH = 5000;

/** When the demo's last day is, and whether all of it is there: a load that broke off goes on with the same people. */
const DemoState = z.object({ now: z.coerce.date(), isLoaded: z.boolean() });

/** How much of it; all of it when left out. */
export type DemoScale = { days?: number; customers?: number };

export type DemoSummary = { isNew: boolean; customers: number; events: number };

/** Fills the installation with 18 months of a living platform that end now. Does nothing when they are there. */
export async function loadDemo(
  ctx: Context,
  onProgress: (step: string) => void,
  scale: DemoScale = {},
): Promise<DemoSummary> {
  requireRecordsScope(ctx);
  const known = DemoState.safeParse(await selectSetting(ctx.db, DEMO_SETTING));
  if (known.success && known.data.isLoaded) return { isNew: false, customers: 0, events: 0 };
  const state = known.success ? known.data : { now: ctx.now, isLoaded: false };
  await upsertSetting(ctx.db, { key: DEMO_SETTING, value: state, now: ctx.now });
  await keepEverything(ctx);

  const calendar = new Calendar(state.now, scale.days);
  const people = makePeople(calendar, scale.customers);
  const events = new DemoEvents(ctx.db, !known.success);
  onProgress('people');
  await events.meet(
    people.map(({ key, signedUpAt }) => ({ kind: 'customer', key, firstSeenAt: new Date(signedUpAt) })),
  );
  await write(ctx, calendar, {
    name: 'customers',
    rows: people.map((person, index) => customerRecord(person, calendar, index)),
  });

  const chronicle = new Chronicle(calendar.now);
  onProgress('events');
  for (const happenings of tellStory(people, calendar, chronicle)) await events.write(happenings);
  await events.end();
  await joinVisitors(ctx, chronicle, events);
  onProgress('records');
  // What Postgres is asked for the one is on its way while the other is computed.
  await Promise.all([
    foldAll(ctx.db),
    writeAll(ctx, calendar, chronicle),
    handInTaxPapers(ctx, people, (key) => events.idOf({ kind: 'customer', key })),
  ]);
  await closeMonths(ctx, calendar, chronicle);
  onProgress('numbers');
  await foldAll(ctx.db);
  await upsertSetting(ctx.db, { key: DEMO_SETTING, value: { ...state, isLoaded: true }, now: ctx.now });
  return { isNew: true, customers: people.length, events: events.count };
}

/** A story that grows shorter from night to night is none. */
async function keepEverything({ db, now }: Context): Promise<void> {
  if ((await selectSetting(db, 'retention')) !== undefined) return;
  const value = { rawEventDays: null, warningDays: 30, countedYears: null, isExported: false };
  await upsertSetting(db, { key: 'retention', value, now });
}

async function joinVisitors({ db }: Context, { merges }: Chronicle, events: DemoEvents): Promise<void> {
  const rows = merges.map(({ visitor, customer }) => ({
    fromId: events.idOf({ kind: 'visitor', key: visitor }),
    intoId: events.idOf({ kind: 'customer', key: customer }),
    source: null,
  }));
  await db.sql.begin((sql) => insertIdentityMerges(sql, rows));
}

async function writeAll(ctx: Context, calendar: Calendar, chronicle: Chronicle): Promise<void> {
  const { records } = chronicle;
  const late = lateRefund(chronicle, closedMonths(calendar).at(-1));
  // Rates come first: what is written after them knows its worth at once.
  await write(ctx, calendar, { name: 'exchange_rates', rows: exchangeRatesOf(calendar) });
  for (const name of [
    'generations',
    'subscriptions',
    'subscription_changes',
    'credits',
    'transactions',
    'purchases',
    'payouts',
    'bug_reports',
    'influencer_requests',
  ] as const) {
    const rows = records.get(name) ?? [];
    await write(ctx, calendar, { name, rows: rows.filter((row) => row !== late) });
  }
  await write(ctx, calendar, { name: 'balance_transactions', rows: processorBooks(chronicle, calendar) });
  await insertIngestionWarnings(ctx.db.sql, warningsOf(calendar));
}

/** Closes the months and then hears of a refund in the youngest of them. */
async function closeMonths(ctx: Context, calendar: Calendar, chronicle: Chronicle): Promise<void> {
  const months = closedMonths(calendar);
  const late = lateRefund(chronicle, months.at(-1));
  await closeDemoMonths(ctx, months);
  if (late === null) return;
  await write(ctx, calendar, { name: 'transactions', rows: [late] });
  await restateLateMonths(ctx.db, new Date(calendar.now));
}

async function write(
  { db }: Context,
  { now }: Calendar,
  { name, rows }: { name: RecordEntityName; rows: readonly Record<string, unknown>[] },
): Promise<void> {
  const inputs = rows.map((input, position) => ({ position, input }));
  const batches = Array.from({ length: Math.ceil(rows.length / RECORDS_A_BATCH) }, (_, at) =>
    inputs.slice(at * RECORDS_A_BATCH, (at + 1) * RECORDS_A_BATCH),
  );
  await writeRecords(
    db,
    { entity: RECORD_ENTITIES[name], batches },
    {
      now: new Date(now),
      isDryRun: false,
      onRefused: ({ id, field, message }) => {
        throw new Error(`The demo made a bad record of ${name}: ${id} ${field} ${message}`);
      },
    },
  );
}
