import type { RecordIssue } from './to-record-issues.ts';
import type { RecordTable } from '@sextant/db/queries/records/record-table';
import { z } from 'zod';
import type { RecordEntityName } from './contract.ts';
import { isTooDeep } from '../kernel/json/parse-json.ts';
import type { DateKind } from './fields/instant.ts';
import { dateFields } from './read-file-dates.ts';
import { toRecordIssues } from './to-record-issues.ts';

/** A record that keeps all rules that can be checked on it alone. */
export type CheckedRecord = {
  id: string;
  /** The platform's id of its customer; null when it has none. */
  customer: string | null;
  /** The platform's id of the creator it pays; left out by records that pay none. */
  creator?: string;
  /** Proof that the customer existed then; null when it proves nothing. */
  seenAt: Date | null;
  /** By column. What is left out stays as it is stored. */
  content: Record<string, unknown>;
};

export type ParsedRecord =
  { isValid: true; record: CheckedRecord } | { isValid: false; id: string | null; issues: RecordIssue[] };

/** One kind of record: the schema that checks it, describes it in OpenAPI and names the columns of a file. */
export type RecordEntity = {
  name: RecordEntityName;
  table: RecordTable | 'customer';
  description: string;
  schema: z.ZodType;
  /** Fields in their order. */
  fields: readonly string[];
  /** Which of them are dates. */
  dateFields: ReadonlyMap<string, DateKind>;
  /** Fields that hold numbers, which a file may write in other ways than JSON. */
  numbers: readonly string[];
  /** Other names of a field that a file's header may use. */
  aliases: Readonly<Record<string, string>>;
  /** Whether a row of a file may lack an id: it then gets one from its content, the same in every import. */
  derivesId?: boolean;
  parse: (input: unknown) => ParsedRecord;
};

type Definition<Shape extends z.ZodRawShape> = Pick<
  RecordEntity,
  'name' | 'table' | 'description' | 'aliases' | 'derivesId'
> & {
  shape: Shape;
  /** Rules between the fields of one record. */
  check: (record: z.output<z.ZodObject<Shape>>) => RecordIssue[];
  toRecord: (record: z.output<z.ZodObject<Shape>>) => CheckedRecord;
};

/** The refusal of a record whose fields hold objects within objects without end. */
export const TOO_DEEP: RecordIssue = {
  field: null,
  message: 'The record is nested too deep. Flatten its objects to fewer than 64 levels.',
};

/** Builds everything an entity is from its one schema. */
export function defineEntity<Shape extends z.ZodRawShape>({
  shape,
  check,
  toRecord,
  ...rest
}: Definition<Shape>): RecordEntity {
  const fields = Object.keys(shape);
  const schema = z.strictObject(shape).meta({ description: rest.description });
  const parse = (input: unknown): ParsedRecord => {
    if (isTooDeep(input)) return { isValid: false, id: null, issues: [TOO_DEEP] };
    const parsed = schema.safeParse(input);
    if (!parsed.success)
      return {
        isValid: false,
        id: readableId(input),
        issues: toRecordIssues(parsed.error, fields, input),
      };
    const issues = check(parsed.data);
    return issues.length === 0
      ? { isValid: true, record: toRecord(parsed.data) }
      : { isValid: false, id: readableId(input), issues };
  };
  const numbers = fields.filter((field) => isNumber(shape[field]));
  return { ...rest, schema, fields, dateFields: dateFields(shape), numbers, parse };
}

const NUMBER_FORMATS = new Set<unknown>(['decimal', 'int32', 'int64']);

/** Whether the documented format of a field is one of numbers, however often it is wrapped. */
function isNumber(schema: unknown): boolean {
  if (!(schema instanceof z.ZodType)) return false;
  if (NUMBER_FORMATS.has(schema.meta()?.['format'])) return true;
  return schema instanceof z.ZodOptional || schema instanceof z.ZodNullable
    ? isNumber(schema.unwrap())
    : false;
}

function readableId(input: unknown): string | null {
  if (typeof input !== 'object' || input === null || !('id' in input)) return null;
  return typeof input.id === 'string' || typeof input.id === 'number' ? String(input.id) : null;
}
