import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApi, type TestApi } from './open-test-api.ts';

let api: TestApi;
let secret: string;

beforeAll(async () => {
  api = await openTestApi();
  secret = await api.makeKey('secret');
});

afterAll(() => api.close());

const ask = async (query: string, key = secret) => {
  const response = await fetch(`${api.url}/api/v1/admin/analytics/dashboard${query}`, {
    headers: { authorization: `Bearer ${key}` },
  });
  return { status: response.status, body: JSON.parse(await response.text()) };
};

test('a server reads the platform at a glance, money in major units', async () => {
  const charge = {
    kind: 'charge',
    status: 'succeeded',
    currency: 'USD',
    occurred_at: new Date().toISOString(),
  };
  const sent = await api.post(
    '/api/v1/records/transactions',
    [
      { ...charge, id: 'c1', customer: 'ada', amount: '47.25' },
      { ...charge, id: 'c2', customer: 'bob', amount: '10' },
    ],
    { authorization: `Bearer ${secret}` },
  );
  expect(sent.status).toBe(200);

  const { status, body } = await ask('?period=day');
  expect(status).toBe(200);
  expect(body).toEqual({
    summary: {
      revenue: 57.25,
      payouts: 0,
      margin: 57.25,
      active_uploaders: 0,
      active_creators: 0,
      pending_assignments: null,
    },
    trends: {
      revenue: expect.arrayContaining([{ date: expect.any(String), value: 57.25 }]),
      users: expect.arrayContaining([{ date: expect.any(String), uploaders: 0, creators: 0 }]),
      transactions: expect.arrayContaining([{ date: expect.any(String), count: 2 }]),
    },
    creator_levels: [],
    recent_activity: expect.arrayContaining([
      {
        type: 'payment',
        description: 'Payment of 47.25 USD by ada: succeeded',
        timestamp: charge.occurred_at,
      },
    ]),
  });
});

test('another period is refused with those there are', async () => {
  expect(await ask('?period=decade')).toMatchObject({
    status: 400,
    body: { error: { message: 'Give the period as one of day, week, month, quarter, year.' } },
  });
});

test('a write key reads nothing', async () => {
  expect(await ask('', await api.makeKey('write'))).toMatchObject({ status: 403 });
});
