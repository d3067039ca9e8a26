import { portionsOfText } from './portions-of-text.ts';
import type { TraitKey } from './trait-row.ts';
import type { Transaction } from './transaction.ts';

/** Stores who has the traits, in place of what was there. */
export async function upsertTraits(
  sql: Transaction,
  version: number,
  traits: readonly (TraitKey & { people: Uint8Array })[],
): Promise<void> {
  const texts = traits.map(({ dimension, value, people }) =>
    JSON.stringify({ dimension, value, people: `\\x${Buffer.from(people).toString('hex')}` }),
  );
  for (const portion of portionsOfText(texts)) {
    await sql`
      insert into trait_audience (version, dimension, value, people)
      select ${version}, dimension, value, people
      from json_to_recordset(${portion}::text::json) as trait(dimension text, value text, people bytea)
      on conflict (version, dimension, value) do update set people = excluded.people`;
  }
}
