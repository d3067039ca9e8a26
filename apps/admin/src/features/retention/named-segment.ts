import type { Filter } from '@sextant/business/kernel/query/contract';
import { whereFromText, whereToText } from '../../lib/where-text.ts';

/** A group of people with a name for the legend. */
export type NamedSegment = { name: string; where: Filter[] };

/** As an address carries it: "Paying=tier:pro,studio". The name may not hold the two separators. */
export function namedSegmentToText({ name, where }: NamedSegment): string {
  return `${name.replaceAll(/[=|]/g, ' ')}=${whereToText(where)}`;
}

/** The segment of a text, or null when it is not one. */
export function namedSegmentFromText(text: string): NamedSegment | null {
  const sign = text.indexOf('=');
  const where = sign < 1 ? null : whereFromText(text.slice(sign + 1));
  return where === null ? null : { name: text.slice(0, sign).slice(0, 100), where };
}
