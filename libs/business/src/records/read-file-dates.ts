import type { z } from 'zod';
import type { DateFormat } from '../ingestion/decode/instant/date-format.ts';
import { checkInstant, DATE_KINDS, type DateKind, usualReading } from './fields/instant.ts';
import type { RecordIssue } from './to-record-issues.ts';

/** How a file writes dates: their format, and the zone whose days and clock it shows; null for ISO 8601 and UTC. */
export type FileDates = { format: DateFormat | null; zone: string | null };

type Row = Readonly<Record<string, unknown>>;

/** The fields of a schema that hold dates. */
export function dateFields(shape: Readonly<Record<string, z.core.$ZodType>>): Map<string, DateKind> {
  return new Map(
    Object.entries(shape).flatMap(([field, schema]) => {
      const kind = DATE_KINDS.get(innermost(schema));
      return kind === undefined ? [] : [[field, kind] as const];
    }),
  );
}

function innermost(schema: z.core.$ZodType): z.core.$ZodType {
  const inner: unknown = 'unwrap' in schema && typeof schema.unwrap === 'function' ? schema.unwrap() : null;
  return isSchema(inner) ? innermost(inner) : schema;
}

function isSchema(value: unknown): value is z.core.$ZodType {
  return typeof value === 'object' && value !== null && '_zod' in value;
}

/** The row with its dates as every door reads them, and the sentence for each that the file's format does not fit. */
export function readFileDates(
  row: Row,
  fields: ReadonlyMap<string, DateKind>,
  { format, zone }: FileDates,
): { row: Row; issues: RecordIssue[] } {
  const read = { ...row };
  const issues: RecordIssue[] = [];
  for (const [field, kind] of fields) {
    const value = row[field];
    if ((typeof value !== 'string' || value.trim() === '') && typeof value !== 'number') continue;
    const usual = usualReading(kind);
    const checked = checkInstant(value, {
      ...usual,
      ...(format === null ? {} : { format }),
      // A day of the calendar is the same one in every zone.
      ...(zone === null || kind.isDay ? {} : { zone }),
    });
    if ('message' in checked) issues.push({ field, message: checked.message });
    else read[field] = asEveryDoorReads(value, checked.at, usual);
  }
  return { row: read, issues };
}

// What needs no translation stays as it is, so that the ids derived from rows stay too.
function asEveryDoorReads(value: string | number, at: Date, usual: Parameters<typeof checkInstant>[1]) {
  const plain = checkInstant(value, usual);
  return 'at' in plain && plain.at.getTime() === at.getTime() ? value : at.toISOString();
}
