import { LARGEST_BATCH, RecordsReply } from '../records/contract.ts';
import { RECORD_ENTITIES } from '../records/record-entities.ts';
import { answer, gives, jsonBody, REFUSALS, takes } from './operation.ts';

/** A path for each kind of record. */
export function describeRecords(): Record<string, unknown> {
  return Object.fromEntries(
    Object.values(RECORD_ENTITIES).map(({ name, description, schema }) => {
      const record = takes(schema);
      const post = {
        tags: ['Records'],
        summary: `Create or update ${name.replaceAll('_', ' ')}`,
        description: `${description}\n\nOne record or a list of at most ${LARGEST_BATCH}. Sending one again changes nothing. Needs a secret key with the scope \`records:write\`.`,
        security: [{ key: [] }],
        requestBody: jsonBody({ oneOf: [record, { type: 'array', items: record }] }),
        responses: { 200: answer('What became of each record.', gives(RecordsReply)), ...REFUSALS },
      };
      return [`/api/v1/records/${name}`, { post }];
    }),
  );
}
