import { isIP } from 'node:net';
import type { WarningRow } from '@sextant/db/queries/ingestion/insert-ingestion-warnings';
import { fieldsOf, textField } from './decode/read-field.ts';
import { withoutAddresses } from './decode/without-addresses.ts';
import { knownAddresses } from './prepare-event.ts';
import type { Taking } from './taking.ts';
import type { Fault, SentEvent } from './wires/sent-event.ts';

const PAYLOAD_BYTES = 8_192;
const PAYLOADS_A_REQUEST = 100;

type Warned = {
  fault: Fault;
  /** Null when the event could not even be understood. */
  sent: SentEvent | null;
  item: unknown;
  isRejected: boolean;
  /** How many warnings the request has before this one; only the first hundred keep what was sent. */
  place: number;
};

/** What the admin's page keeps of a refused or corrected event; never an address. */
export function describeWarning(warned: Warned, { key, preparation }: Taking): WarningRow {
  const { fault, sent, item } = warned;
  const fields = fieldsOf(item);
  return {
    receivedAt: new Date(preparation.receivedAt).toISOString(),
    origin: preparation.origin,
    apiKeyId: key.id,
    outcome: warned.isRejected ? 'rejected' : 'corrected',
    code: fault.code,
    // A refusal quotes what was sent.
    message: withoutAddress(`${fault.reason} ${fault.fix}`, knownAddresses(preparation.edge, sent)),
    field: fault.field,
    eventName:
      (sent?.name ?? textField(fields, 'event', 'event_type', 'type', 'name'))?.slice(0, 200) ?? null,
    messageId:
      (sent?.messageId ?? textField(fields, 'messageId', 'message_id', 'uuid'))?.slice(0, 200) ?? null,
    payload:
      warned.place < PAYLOADS_A_REQUEST ? payloadOf(warned, knownAddresses(preparation.edge, sent)) : null,
  };
}

function withoutAddress(message: string, addresses: readonly string[]): string {
  const known = addresses.reduce((text, address) => text.replaceAll(address, '[address]'), message);
  return known.replaceAll(/[\da-f]*[:.][\da-f:.]+/gi, (word) => (isIP(word) === 0 ? word : '[address]'));
}

function payloadOf({ item }: Warned, addresses: readonly string[]): unknown {
  try {
    const text = JSON.stringify(withoutAddresses({ item }, addresses)['item'] ?? null);
    const isWhole = text.length <= PAYLOAD_BYTES && Buffer.byteLength(text) <= PAYLOAD_BYTES;
    return isWhole
      ? JSON.parse(text)
      : {
          cut: Buffer.from(text)
            .subarray(0, PAYLOAD_BYTES - 100)
            .toString(),
        };
  } catch {
    return { cut: 'What was sent is nested too deep to be kept.' };
  }
}
