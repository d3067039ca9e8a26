import { ImportEntityName, LARGEST_BATCH, RecordsReply } from '@sextant/business/records/contract';
import { EventRecord } from '@sextant/business/records/event-fields';
import { RECORD_ENTITIES } from '@sextant/business/records/record-entities';
import { jsonSchema } from './json-schema.ts';
import { jsonBody, REFUSALS, schemaOf, type Operation } from './operation.ts';

/** The schema of each kind of record, by its name. */
export function recordSchemas(): Record<string, unknown> {
  const entities = ImportEntityName.options.map((name) => [name, jsonSchema(contractOf(name))] as const);
  return { ...Object.fromEntries(entities), RecordsReply: jsonSchema(RecordsReply) };
}

/** One path for each kind of record. */
export function recordPaths(): Record<string, { post: Operation }> {
  return Object.fromEntries(
    ImportEntityName.options.map((name) => [`/api/v1/records/${name}`, { post: sendRecords(name) }]),
  );
}

function contractOf(name: ImportEntityName) {
  return name === 'events' ? EventRecord : RECORD_ENTITIES[name].schema;
}

function sendRecords(name: ImportEntityName): Operation {
  const one = schemaOf(name);
  return {
    tags: ['Records'],
    summary: `Send ${name.replaceAll('_', ' ')}`,
    description: `${contractOf(name).meta()?.description ?? ''} One, or a list of at most ${LARGEST_BATCH}. Sending the same again changes nothing. The good ones are stored also when others are refused.`,
    security: [{ secretKey: ['records:write'] }],
    requestBody: {
      required: true,
      ...jsonBody({ oneOf: [one, { type: 'array', items: one, maxItems: LARGEST_BATCH }] }, ''),
    },
    responses: {
      ...REFUSALS,
      200: jsonBody(schemaOf('RecordsReply'), 'At least one record is stored; errors names the others.'),
      400: jsonBody(schemaOf('RecordsReply'), 'Every record is refused.'),
    },
  };
}
