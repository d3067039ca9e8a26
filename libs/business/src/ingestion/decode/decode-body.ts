import { BusinessError } from '../../kernel/business-error.ts';
import { parseJson } from '../../kernel/json/parse-json.ts';
import { storableJson } from '../../kernel/json/storable-json.ts';
import { inflateBody } from './inflate-body.ts';

/** A body as it came over the wire. */
export type SentBody = { bytes: Buffer; contentEncoding: string; limit: number };

export type DecodedBody = { value: unknown; length: number };

/** Reads JSON out of whatever SDKs wrap around it: compression, a form with `data`, base64, and these inside each other. */
export async function decodeBody(sent: SentBody): Promise<DecodedBody> {
  let bytes = await inflateBody(sent.bytes, sent.contentEncoding, sent.limit);
  for (let layer = 0; layer < 3; layer += 1) {
    const text = bytes.toString('utf8').trim();
    if (text.startsWith('{') || text.startsWith('[')) return { value: parse(text), length: text.length };
    const inner = formData(text) ?? text;
    if (inner.startsWith('{') || inner.startsWith('[')) return { value: parse(inner), length: inner.length };
    bytes = await inflateBody(fromBase64(inner), '', sent.limit);
  }
  throw notJson();
}

/** The `data` field of a form; a plus sign in its base64 is no space. */
function formData(text: string): string | null {
  if (!/^(?:[\w$]+=[^&]*&)*data=/.test(text)) return null;
  return new URLSearchParams(text).get('data')?.replaceAll(' ', '+') ?? null;
}

function fromBase64(text: string): Buffer {
  if (text === '' || !/^[\w+/-]+={0,2}$/.test(text)) throw notJson();
  return Buffer.from(text, 'base64');
}

function parse(text: string): unknown {
  try {
    return storableJson(parseJson(text), text);
  } catch {
    throw notJson();
  }
}

function notJson(): BusinessError {
  return new BusinessError(
    'invalid',
    'The body is not JSON. Send one event, a list of events or a batch object.',
  );
}
