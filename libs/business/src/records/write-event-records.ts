import type { Db } from '@sextant/db/client';
import type { WarningRow } from '@sextant/db/queries/ingestion/insert-ingestion-warnings';
import { selectRawSince } from '@sextant/db/queries/ingestion/select-raw-since';
import { selectStoredMessages } from '@sextant/db/queries/ingestion/select-stored-messages';
import { isTooDeep } from '../kernel/json/parse-json.ts';
import { storableText } from '../kernel/json/storable-json.ts';
import type { IntakeEvent, Origin } from '../ingestion/intake-event.ts';
import { FAULTS } from '../ingestion/wires/faults.ts';
import { BusinessError } from '../kernel/business-error.ts';
import { writeEvents } from '../ingestion/store/write-events.ts';
import { checkEvent } from './check-event.ts';
import type { ImportSummary } from './contract.ts';
import { isStorable } from './fields/is-storable.ts';
import { RepeatCounter } from './repeat-counter.ts';
import { toIntakeEvent } from './to-intake-event.ts';
import type { RecordInput, RecordWriting } from './write-records.ts';

/** So many refused rows of a file are kept for the admin's page; the rejects file has them all. */
const MOST_WARNINGS = 200;
const LARGEST_PAYLOAD = 8192;
const REFUSALS = {
  silenced: {
    field: 'user',
    message: 'The customer opted out or was erased: nothing more is stored of them.',
  },
  expired: { field: 'occurred_at', message: `${FAULTS.expired.reason} ${FAULTS.expired.fix}` },
} as const;

/** So many rows are put in order of time before they are written: one statement then opens few of the day partitions. */
const GATHERED_ROWS = 40_000;
const WRITTEN_ROWS = 20_000;

/** `apiKeyId` names the sender in the warnings; null for a file. */
export type EventWriting = RecordWriting & { origin: Origin; apiKeyId: string | null };

type Positioned = { position: number; event: IntakeEvent };
type Checked = { events: Positioned[]; warnings: WarningRow[] };

/** Checks events and stores the good ones, batch by batch. Running it again adds nothing. */
export async function writeEventRecords(
  db: Db,
  batches: AsyncIterable<readonly RecordInput[]> | Iterable<readonly RecordInput[]>,
  writing: EventWriting,
): Promise<ImportSummary> {
  const repeats = new RepeatCounter();
  const summary: ImportSummary = { imported: 0, duplicates: 0, rejected: 0 };
  const flush = (gathered: Checked) =>
    writing.isDryRun
      ? rehearse(db, gathered, { summary, writing })
      : store(db, gathered, { summary, writing });
  let gathered: Checked = { events: [], warnings: [] };
  let storing: Promise<void> = Promise.resolve();
  let broken: BusinessError | null = null;
  try {
    for await (const batch of batches) {
      const before = gathered.events.length;
      checkBatch(batch, writing, { repeats, gathered, warningsLeft: MOST_WARNINGS - summary.rejected });
      summary.rejected += batch.length - (gathered.events.length - before);
      if (gathered.events.length < GATHERED_ROWS) continue;
      // The next rows are read and checked while these are stored.
      await storing;
      storing = flush(gathered);
      storing.catch(() => undefined);
      gathered = { events: [], warnings: [] };
    }
  } catch (error) {
    await storing;
    // What cannot be read on is a sentence; the rows before it are whole and are kept.
    if (!(error instanceof BusinessError) || error.code !== 'invalid') throw error;
    broken = error;
  }
  await storing;
  await flush(gathered);
  if (broken !== null) throw withKept(broken, summary, writing.isDryRun);
  return summary;
}

function withKept(
  error: BusinessError,
  { imported, duplicates, rejected }: ImportSummary,
  isDryRun: boolean,
): BusinessError {
  const kept =
    isDryRun || imported === 0
      ? 'Nothing of the file was stored.'
      : `The rows before are kept: imported ${imported}, duplicates ${duplicates}, rejected ${rejected}. Import the mended file whole: it adds only what is missing.`;
  return new BusinessError(error.code, `${error.message} ${kept}`, error.detail);
}

function checkBatch(
  batch: readonly RecordInput[],
  writing: EventWriting,
  { repeats, gathered, warningsLeft }: { repeats: RepeatCounter; gathered: Checked; warningsLeft: number },
): void {
  for (const { position, input } of batch) {
    const result = checkEvent(input, writing.now, repeats);
    if (result.isValid) {
      gathered.events.push({ position, event: toIntakeEvent(result.record, result.messageId, writing) });
      continue;
    }
    for (const issue of result.issues) {
      writing.onRefused({ position, id: result.id, ...issue });
      if (gathered.warnings.length < warningsLeft)
        gathered.warnings.push(toWarning(writing, { ...issue, input }));
    }
  }
}

function toWarning(
  { now, origin, apiKeyId }: EventWriting,
  refused: { field: string | null; message: string; input: unknown },
): WarningRow {
  return {
    receivedAt: now.toISOString(),
    origin,
    apiKeyId,
    outcome: 'rejected',
    code: 'invalid_row',
    message: storableText(refused.message),
    field: refused.field && storableText(refused.field),
    eventName: null,
    messageId: null,
    payload: fitsPayload(refused.input) ? refused.input : null,
  };
}

function fitsPayload(input: unknown): boolean {
  return !isTooDeep(input) && isStorable(input) && (JSON.stringify(input)?.length ?? 0) <= LARGEST_PAYLOAD;
}

async function store(
  db: Db,
  { events, warnings }: Checked,
  { summary, writing }: { summary: ImportSummary; writing: EventWriting },
): Promise<void> {
  const inTime = events.toSorted(
    (a, b) => a.event.occurredAt - b.event.occurredAt || a.position - b.position,
  );
  for (let from = 0; from < inTime.length; from += WRITTEN_ROWS) {
    const portion = inTime.slice(from, from + WRITTEN_ROWS);
    const { outcomes } = await writeEvents(
      db,
      portion.map(({ event }) => event),
    );
    outcomes.forEach((outcome, at) => {
      if (outcome === 'stored') summary.imported += 1;
      if (outcome === 'duplicate') summary.duplicates += 1;
      if (outcome !== 'silenced' && outcome !== 'expired') return;
      if (outcome === 'expired' && summary.rejected < MOST_WARNINGS)
        warnings.push(toWarning(writing, { ...REFUSALS.expired, input: gist(portion[at]?.event) }));
      summary.rejected += 1;
      writing.onRefused({ position: portion[at]?.position ?? 0, id: null, ...REFUSALS[outcome] });
    });
  }
  if (warnings.length > 0) await writeEvents(db, [], warnings);
}

function gist(event: IntakeEvent | undefined) {
  return (
    event && {
      type: event.name,
      message_id: event.messageId,
      occurred_at: new Date(event.occurredAt).toISOString(),
    }
  );
}

async function rehearse(
  db: Db,
  { events }: Checked,
  { summary, writing }: { summary: ImportSummary; writing: EventWriting },
): Promise<void> {
  const rawSince = (await selectRawSince(db.sql))?.getTime() ?? -Infinity;
  for (const { event, position } of events) {
    if (event.occurredAt >= rawSince) continue;
    summary.rejected += 1;
    writing.onRefused({ position, id: null, ...REFUSALS.expired });
  }
  const kept = events.filter(({ event }) => event.occurredAt >= rawSince);
  const times = new Map(kept.map(({ event }) => [event.messageId, new Date(event.occurredAt).toISOString()]));
  const messages = [...times].map(([messageId, at]) => ({ messageId, at }));
  const stored = messages.length === 0 ? [] : await selectStoredMessages(db.sql, messages);
  const imported = times.size - new Set(stored).size;
  summary.imported += imported;
  summary.duplicates += kept.length - imported;
}
