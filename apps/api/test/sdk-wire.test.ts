import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
// @boundaries-ignore tests read the public reference data
import { referenceData } from '@sextant/db/testing/reference-data';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openTestApi, type TestApi } from './open-test-api.ts';

const folder = referenceData('sdk_wire');
const Sample = z.object({
  m: z.string(),
  url: z.string(),
  h: z.record(z.string(), z.string()),
  body: z.unknown(),
});

let api: TestApi;

beforeAll(async () => {
  api = await openTestApi();
  await Promise.all(['WRITEKEY123', 'phc_TESTKEY', 'WK_BROWSER'].map((key) => api.makeKey('write', key)));
});

afterAll(() => api.close());

/** Sends a recorded request with the headers that the SDK chose itself. */
async function replay({ m, url, h, body }: z.infer<typeof Sample>): Promise<Response> {
  const headers = Object.fromEntries(
    Object.entries(h).filter(([name]) =>
      /^(?:content-type|content-encoding|authorization|origin|user-agent|posthog-.*|access-control-.*)$/.test(
        name,
      ),
    ),
  );
  const text = typeof body === 'string' ? body : JSON.stringify(body ?? {});
  const bytes = h['content-encoding'] === 'gzip' ? gzipSync(text) : text;
  return fetch(api.url + url, { method: m, headers, ...(m === 'POST' ? { body: bytes } : {}) });
}

describe.skipIf(folder === null)('what the SDKs were recorded to send', () => {
  const samples = () =>
    Sample.array().parse(JSON.parse(readFileSync(path.join(folder ?? '', 'samples.json'), 'utf8')));

  test('is answered as they expect, and stored once however often it comes', async () => {
    const first = await Promise.all(samples().map(replay));
    expect(first.map((answer) => answer.status)).toEqual(
      samples().map(({ m }) => (m === 'OPTIONS' ? 204 : 200)),
    );
    const stored = await api.count();
    expect(stored).toBeGreaterThan(15);
    for (const sample of samples()) await replay(sample);
    expect(await api.count()).toBe(stored);

    const people = await api.db.sql`
      select person.kind, person.key, count(*)::int as events from event
      join identity on identity.id = actor_id join identity person on person.id = identity.person_id
      where person.key in ('u1', 'an1', 'anon1') group by person.kind, person.key order by person.key`;
    expect(people.map((row) => [row['kind'], row['key']])).toEqual([['customer', 'u1']]);
  });
});
