import { Readable } from 'node:stream';
import type { IntakeEvent } from '@sextant/business/ingestion/intake-event';
import { NO_SURROUNDINGS } from '@sextant/business/ingestion/no-surroundings';

/** What each person does on the day they come: one visit, nobody comes back. */
const VISIT = ['page_view', 'mashup_played'] as const;
const STEP_MS = 20_000;
const HOURS_MS = 20 * 3_600_000;

export const EVENTS_A_PERSON = VISIT.length;

/** People, first to last but one, who all come for the first time on the day that begins at `day`. */
export type NewPeople = { day: number; people: number };

/** The visits as the intake understands them, in the order they happen. */
export function* visits({ day, people }: NewPeople): Generator<IntakeEvent> {
  for (let person = 0; person < people; person += 1) {
    for (const [step, name] of VISIT.entries()) {
      const occurredAt = visitedAt({ day, people }, person) + step * STEP_MS;
      yield {
        ...NO_SURROUNDINGS,
        messageId: `live-${person}-${step}`,
        hasOwnId: true,
        occurredAt,
        claimedAt: occurredAt,
        isDerivedTime: false,
        receivedAt: occurredAt,
        name,
        actor: { kind: 'customer', key: `person-${person}` },
        links: [],
        news: null,
        sessionId: null,
        origin: 'api',
        device: person % 2 ? 'mobile' : 'desktop',
        properties: { mashup_id: `m-${person % 100}` },
      };
    }
  }
}

/** The same visits as a CSV file. */
export function visitsFile(visiting: NewPeople): Readable {
  return Readable.from(lines(visiting));
}

function* lines({ day, people }: NewPeople): Generator<string> {
  yield 'message_id,user,type,occurred_at,device\n';
  for (let person = 0; person < people; person += 1) {
    const at = visitedAt({ day, people }, person);
    const device = person % 2 ? 'mobile' : 'desktop';
    yield VISIT.map(
      (name, step) =>
        `file-${person}-${step},person-${person},${name},${new Date(at + step * STEP_MS).toISOString()},${device}\n`,
    ).join('');
  }
}

function visitedAt({ day, people }: NewPeople, person: number): number {
  return day + Math.floor((person / people) * HOURS_MS);
}
