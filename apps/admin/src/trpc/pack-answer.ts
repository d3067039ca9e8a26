import { transformer } from '@sextant/business/kernel/transport/contract';

/**
 * An answer as text, for the HTML of a page: lists of like objects by column, what a column repeats once, each instant
 * once. A series takes a tenth of its JSON. Whatever superjson tells is told.
 */
export function packAnswer(answer: unknown): string {
  const instants = new Map<number, number>();
  const packed = pack(answer, instants);
  return JSON.stringify({ packed, instants: [...instants.keys()] });
}

/** The answer that was packed. */
export function unpackAnswer(text: string): unknown {
  const { packed, instants }: { packed: unknown; instants: readonly number[] } = JSON.parse(text);
  return unpack(packed, instants);
}

/** An object that stands for something else has one key of these; one of the answer's own is told entry by entry. */
const TAGS = ['$at', '$rows', '$entries', '$other'] as const;

type Instants = Map<number, number>;

function pack(value: unknown, instants: Instants): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value) && !Object.is(value, -0)) return value;
  if (isInstant(value)) return { $at: indexOf(value, instants) };
  if (Array.isArray(value)) return packList(value, instants);
  if (isPlain(value)) return packObject(value, instants);
  return { $other: transformer.serialize(value) };
}

function packObject(value: Record<string, unknown>, instants: Instants): unknown {
  const entries = Object.entries(value).map(([key, of]) => [key, pack(of, instants)] as const);
  return TAGS.some((tag) => Object.hasOwn(value, tag)) ? { $entries: entries } : Object.fromEntries(entries);
}

function packList(list: readonly unknown[], instants: Instants): unknown {
  const rows = list.filter(isPlain);
  const keys = Object.keys(rows[0] ?? {});
  const isTable = list.length > 1 && rows.length === list.length && rows.every((row) => hasKeys(row, keys));
  if (!isTable || keys.length === 0) return list.map((one) => pack(one, instants));
  return { $rows: list.length, columns: keys.map((key) => [key, packColumn(rows, key, instants)]) };
}

function packColumn(rows: readonly Record<string, unknown>[], key: string, instants: Instants): unknown {
  const values = rows.map((row) => row[key]);
  if (values.every(isInstant)) return { at: values.map((at) => indexOf(at, instants)) };
  const [first] = values;
  const isSimple = first === null || ['string', 'number', 'boolean'].includes(typeof first);
  if (isSimple && values.every((value) => Object.is(value, first))) return { same: pack(first, instants) };
  return { each: values.map((value) => pack(value, instants)) };
}

function unpack(value: unknown, instants: readonly number[]): unknown {
  if (Array.isArray(value)) return value.map((one) => unpack(one, instants));
  if (!isPlain(value)) return value;
  if ('$at' in value) return instantAt(value['$at'], instants);
  if ('$rows' in value) return unpackRows(value, instants);
  if ('$entries' in value) return fromEntries(value['$entries'], instants);
  if ('$other' in value) return transformer.parse(JSON.stringify(value['$other']));
  return fromEntries(Object.entries(value), instants);
}

function unpackRows(
  { $rows: length, columns }: Record<string, unknown>,
  instants: readonly number[],
): unknown {
  const told = entriesOf(columns).map(([key, column]) => ({ key, valueAt: columnOf(column, instants) }));
  return Array.from({ length: Number(length) }, (_, index) =>
    Object.fromEntries(told.map(({ key, valueAt }) => [key, valueAt(index)])),
  );
}

function columnOf(column: unknown, instants: readonly number[]): (index: number) => unknown {
  if (!isPlain(column)) return () => undefined;
  const { at, each, same } = column;
  if (Array.isArray(at)) return (index) => instantAt(at[index], instants);
  if (Array.isArray(each)) return (index) => unpack(each[index], instants);
  return () => unpack(same, instants);
}

function fromEntries(entries: unknown, instants: readonly number[]): Record<string, unknown> {
  return Object.fromEntries(entriesOf(entries).map(([key, value]) => [key, unpack(value, instants)]));
}

function entriesOf(entries: unknown): [string, unknown][] {
  return Array.isArray(entries) ? entries.map(([key, value]) => [String(key), value]) : [];
}

function indexOf(at: Date, instants: Instants): number {
  const index = instants.get(at.getTime()) ?? instants.size;
  instants.set(at.getTime(), index);
  return index;
}

function instantAt(index: unknown, instants: readonly number[]): Date {
  return new Date(instants[Number(index)] ?? Number.NaN);
}

function isInstant(value: unknown): value is Date {
  return value instanceof Date && !Number.isNaN(value.getTime());
}

function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function hasKeys(row: Record<string, unknown>, keys: readonly string[]): boolean {
  const own = Object.keys(row);
  return own.length === keys.length && keys.every((key, index) => own[index] === key);
}
