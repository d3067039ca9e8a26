import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openTestApi, type TestApi } from './open-test-api.ts';

const ADDRESS = '203.0.113.77';
const LONG_ADDRESS = '2001:db8:85a3::8a2e:370:7334';
const BROWSER = {
  'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0',
  'x-forwarded-for': ADDRESS,
};

let api: TestApi;
let key: string;

beforeAll(async () => {
  api = await openTestApi({ trustedProxies: '127.0.0.1' });
  key = await api.makeKey('write');
});

afterAll(() => api.close());

/** Every row of every table, as text. */
async function dump(): Promise<string> {
  const tables = await api.db.sql<{ name: string }[]>`
    select quote_ident(tablename) as name from pg_tables where schemaname = 'public'`;
  const texts = await Promise.all(
    tables.map(({ name }) => api.db.sql.unsafe(`select string_agg(t::text, chr(10)) as text from ${name} t`)),
  );
  return texts.map((rows) => String(rows[0]?.['text'] ?? '')).join('\n');
}

/** What the work writes to the log. */
async function logOf(work: () => Promise<unknown>): Promise<string> {
  const written: string[] = [];
  const keep = (chunk: unknown) => written.push(String(chunk)) > 0;
  const spies = [process.stdout, process.stderr].map((stream) =>
    vi.spyOn(stream, 'write').mockImplementation(keep),
  );
  await work().finally(() => spies.forEach((spy) => spy.mockRestore()));
  return written.join('');
}

test('an address is used for the country and is nowhere to be found afterwards, in no table and no log line', async () => {
  const authorization = `Bearer ${key}`;
  const secret = { ip: ADDRESS, nested: { list: [{ clientIp: LONG_ADDRESS }], where: ADDRESS } };
  const log = await logOf(async () => {
    await api.post(
      '/api/v1/events',
      { type: 'cookieless', properties: secret },
      { ...BROWSER, authorization },
    );
    await api.post(
      '/api/v1/events',
      { type: 'posing', anonymous_id: ADDRESS },
      { ...BROWSER, authorization },
    );
    await api.post(
      '/api/v1/events',
      [
        { type: 'bad', properties: secret },
        { type: 'play', user: 'a', occurred_at: 'x', ip: ADDRESS },
      ],
      { authorization },
    );
    await api.post('/v1/batch', {
      writeKey: key,
      batch: [
        { type: 'track', userId: 'u1', event: 'Seen', context: { ip: '8.8.8.8' }, properties: secret },
        { type: 'identify', userId: 'u1', traits: { ip: ADDRESS, lastIp: LONG_ADDRESS, beard: 'long' } },
      ],
    });
    await api.post(
      '/e/',
      {
        api_key: key,
        event: 'Seen too',
        distinct_id: 'u2',
        properties: { $ip: LONG_ADDRESS, $set: { $initial_ip: ADDRESS } },
      },
      BROWSER,
    );
    await api.post('/api/v1/events', '{"broken', { ...BROWSER, authorization });
    await api.post('/nowhere', {}, BROWSER);
  });

  const stored = await dump();
  expect(stored).toContain('cookieless');
  expect(stored).toContain('beard');
  for (const text of [stored, log]) {
    expect(text).not.toContain(ADDRESS);
    expect(text).not.toContain(LONG_ADDRESS);
    expect(text).not.toContain('8.8.8.8');
  }
  const [located] = await api.db.sql`select country from event where name = 'Seen'`;
  expect(located).toEqual({ country: 'US' });
});

test('of a customer who opted out nothing more is stored', async () => {
  const send = (name: string) =>
    api.post('/api/v1/events', { type: name, user: 'leaver' }, { authorization: `Bearer ${key}` });
  await send('before');
  await api.db.sql`update customer set opted_out_at = now() where external_id = 'leaver'`;
  // The process learns of it within seconds.
  await expect
    .poll(async () => JSON.parse(await (await send('after')).text()).dropped, {
      timeout: 12_000,
      interval: 500,
    })
    .toBe(1);
  const stored = await api.count("name = 'after'");
  await send('after');
  expect(await api.count("name = 'after'")).toBe(stored);
});

test("yesterday's salt does not outlive its day", async () => {
  await api.db.sql`insert into setting (key, value) values ('visitor_salt:2020-01-01', '"old"')`;
  const other = await openTestApi();
  await other.db.sql`insert into setting (key, value) values ('visitor_salt:2020-01-01', '"old"')`;
  const otherKey = await other.makeKey('write');
  await other.post(
    '/api/v1/events',
    { type: 'cookieless' },
    { ...BROWSER, authorization: `Bearer ${otherKey}` },
  );
  const salts = await other.db.sql`select key from setting where key like 'visitor_salt:%'`;
  expect(salts.map((row) => row['key'])).toEqual([`visitor_salt:${new Date().toISOString().slice(0, 10)}`]);
  await other.close();
});
