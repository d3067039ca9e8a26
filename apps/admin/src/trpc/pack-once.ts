import { packAnswer, unpackAnswer } from './pack-answer.ts';

const MOST_KEPT = 200;
const packed = new WeakMap<object, string>();
const unpacked = new Map<string, unknown>();

/** `packAnswer`, once for an answer that many pages share. */
export function packOnce(answer: unknown): string {
  if (typeof answer !== 'object' || answer === null) return packAnswer(answer);
  const text = packed.get(answer) ?? packAnswer(answer);
  packed.set(answer, text);
  return text;
}

/** `unpackAnswer`, once for the pages that the server draws of one answer; nobody changes an answer, so all may hold the same. */
export function unpackOnce(text: string): unknown {
  if (typeof window !== 'undefined') return unpackAnswer(text);
  const answer = unpacked.has(text) ? unpacked.get(text) : unpackAnswer(text);
  // Set anew, it is the youngest; the oldest goes.
  unpacked.delete(text);
  unpacked.set(text, answer);
  for (const oldest of unpacked.keys()) {
    if (unpacked.size <= MOST_KEPT) break;
    unpacked.delete(oldest);
  }
  return answer;
}
