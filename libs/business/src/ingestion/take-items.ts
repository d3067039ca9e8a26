import type { Taking } from './taking.ts';
import type { WarningRow } from '@sextant/db/queries/ingestion/insert-ingestion-warnings';
import { isTooDeep } from '../kernel/json/parse-json.ts';
import { fieldsOf, textField } from './decode/read-field.ts';
import type { IntakeEvent } from './intake-event.ts';
import { prepareEvent } from './prepare-event.ts';
import type { StoredOutcome } from './store/write-isolating.ts';
import { describeWarning } from './describe-warning.ts';
import { FAULTS } from './wires/faults.ts';
import type { Envelope, Fault, SentEvent } from './wires/sent-event.ts';

/**
 * What became of one event. `dropped`: its person does not want to be tracked. `fault` says why it was rejected, or what was
 * corrected where it was stored.
 */
export type ItemResult = {
  outcome: 'stored' | 'duplicate' | 'dropped' | 'rejected';
  messageId: string | null;
  fault: Fault | null;
};

function isKeptCorrection(
  fault: Fault,
  sent: SentEvent | null,
  { key, corrections, preparation }: Taking,
): boolean {
  return corrections.isKept([key.id, sent?.name, fault.code, fault.field].join(' '), preparation.receivedAt);
}

type Draft = { result: ItemResult; event: IntakeEvent | null };

const UNJOINED: Fault = {
  code: 'two_customers',
  field: 'alias',
  reason: 'Both ids of the alias are known customers, who were not joined.',
  fix: 'Alias an anonymous id to the id of a user.',
};

/** Takes the events of a request: the good ones are stored, the bad ones are named and kept as warnings, all in one commit. */
export async function takeItems(envelope: Envelope, taking: Taking): Promise<ItemResult[]> {
  if (taking.isUnwatched) {
    return envelope.items.map((): ItemResult => ({ outcome: 'dropped', messageId: null, fault: null }));
  }
  const drafts: Draft[] = [];
  const warnings: WarningRow[] = [];
  for (const item of envelope.items) {
    const draft = draftOf(item, envelope, taking);
    drafts.push(draft);
    const isRejected = draft.event === null;
    for (const fault of draft.faults) {
      if (!isRejected && !isKeptCorrection(fault, draft.sent, taking)) continue;
      warnings.push(
        describeWarning({ fault, sent: draft.sent, item, isRejected, place: warnings.length }, taking),
      );
    }
  }
  const events = drafts.flatMap(({ event }) => event ?? []);
  if (events.length + warnings.length > 0) {
    const outcomes = await taking.writer.submit({ events, warnings, bytes: taking.bytes });
    await settle(drafts, outcomes, taking);
  }
  return drafts.map(({ result }) => result);
}

function draftOf(
  item: unknown,
  envelope: Envelope,
  taking: Taking,
): Draft & { sent: SentEvent | null; faults: readonly Fault[] } {
  const rejected = (fault: Fault, sent: SentEvent | null) => ({
    result: {
      outcome: 'rejected' as const,
      messageId: sent?.messageId ?? textField(fieldsOf(item), 'messageId', 'message_id', 'uuid'),
      fault,
    },
    event: null,
    sent,
    faults: [fault],
  });
  if (isTooDeep(item)) return rejected(FAULTS.tooDeep, null);
  if (taking.bytes > taking.largestEvent && JSON.stringify(item).length > taking.largestEvent) {
    return rejected(FAULTS.tooLarge, null);
  }
  const read = envelope.read(item);
  if ('fault' in read) return rejected(read.fault, null);
  const prepared = prepareEvent(read.event, taking.preparation);
  if ('fault' in prepared) return rejected(prepared.fault, read.event);
  const fault = prepared.corrections[0] ?? null;
  return {
    result: { outcome: 'stored', messageId: read.event.messageId, fault },
    event: prepared.event,
    sent: read.event,
    faults: prepared.corrections,
  };
}

/** Writes what the store said into the results, and keeps a warning of what only the store could know. */
async function settle(
  drafts: readonly Draft[],
  outcomes: readonly StoredOutcome[],
  taking: Taking,
): Promise<void> {
  const late: WarningRow[] = [];
  const stored = drafts.filter(({ event }) => event !== null);
  stored.forEach(({ result, event }, position) => {
    const outcome = outcomes[position] ?? 'stored';
    const fault = LATE_FAULTS[outcome];
    if (fault !== undefined) {
      result.fault = fault;
      const item = { event: event?.name, message_id: result.messageId, occurred_at: isoOf(event) };
      const isRejected = RESULTS[outcome] === 'rejected';
      late.push(describeWarning({ fault, sent: null, item, isRejected, place: late.length }, taking));
    }
    result.outcome = RESULTS[outcome];
  });
  if (late.length > 0) await taking.writer.submit({ events: [], warnings: late, bytes: 0 });
}

const LATE_FAULTS: Partial<Record<StoredOutcome, Fault>> = {
  expired: FAULTS.expired,
  unstorable: FAULTS.unstorable,
  unjoined: UNJOINED,
};

const isoOf = (event: IntakeEvent | null) => event && new Date(event.occurredAt).toISOString();

const RESULTS = {
  stored: 'stored',
  unjoined: 'stored',
  duplicate: 'duplicate',
  silenced: 'dropped',
  expired: 'rejected',
  unstorable: 'rejected',
} as const satisfies Record<StoredOutcome, ItemResult['outcome']>;
