import { ExternalId } from '../fields/external-id.ts';
import { choice } from '../fields/choice.ts';
import { Country } from '../fields/country.ts';
import { Flag } from '../fields/flag.ts';
import { Instant } from '../fields/instant.ts';
import { JsonObject } from '../fields/json-object.ts';
import { text } from '../fields/text.ts';
import { wholeNumber } from '../fields/whole-number.ts';
import { defineEntity } from '../record-entity.ts';

/** The people of the platform. */
export const customers = defineEntity({
  name: 'customers',
  table: 'customer',
  description:
    'A person of the platform. Only the id is required; a field that is left out keeps its value, null clears it.',
  aliases: {
    customer: 'id',
    customer_id: 'id',
    external_id: 'id',
    user: 'id',
    user_id: 'id',
    created_at: 'signed_up_at',
    signup_at: 'signed_up_at',
    characters: 'character_count',
  },
  shape: {
    id: ExternalId,
    email: text(320)
      .nullish()
      .meta({ examples: ['ada@example.com'] }),
    name: text().nullish(),
    role: choice(['uploader', 'creator', 'member']).nullish(),
    tier: text(100)
      .nullish()
      .meta({ description: 'Subscription tier today.', examples: ['pro'] }),
    country: Country.nullish(),
    signup_source: text(200)
      .nullish()
      .meta({ description: 'Where the sign-up came from; first touch.', examples: ['google'] }),
    character_count: wholeNumber(0).nullish(),
    status: choice(['active', 'suspended']).optional(),
    signed_up_at: Instant.nullish(),
    first_seen_at: Instant.nullish().meta({ description: 'Earliest proof of them; only ever moves back.' }),
    opted_out_at: Instant.nullish(),
    is_internal: Flag.optional().meta({
      description: 'Test, staff and internal accounts are left out of every number.',
    }),
    traits: JsonObject.nullish().meta({
      description: 'Anything else, by name; each name is merged by itself.',
    }),
  },
  check: () => [],
  toRecord: ({ id, first_seen_at: firstSeenAt, ...content }) => ({
    id,
    customer: id,
    seenAt: earliest(firstSeenAt, content.signed_up_at),
    content,
  }),
});

function earliest(a: Date | null | undefined, b: Date | null | undefined): Date | null {
  if (a && b) return a < b ? a : b;
  return a ?? b ?? null;
}
