import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

type Held = { id: string; created?: number; [field: string]: unknown };

export type FakeStripe = {
  /** Where it listens, as the client takes it. */
  address: string;
  /** The path and query of each request, in order. */
  requests: string[];
  close: () => Promise<void>;
};

/** A server that pages through objects as Stripe's API does, newest first, and says once per list that it is asked too often. */
export async function openFakeStripe(lists: Readonly<Record<string, readonly Held[]>>): Promise<FakeStripe> {
  const requests: string[] = [];
  const refused = new Set<string>();
  const server = createServer((request, response) => {
    requests.push(request.url ?? '');
    const { path } = addressOf(request);
    const isFirst = !refused.has(path);
    refused.add(path);
    const { status, body } = isFirst
      ? { status: 429, body: { error: { type: 'invalid_request_error', message: 'Too many requests' } } }
      : answer(request, lists);
    response.writeHead(status, {
      'content-type': 'application/json',
      ...(isFirst ? { 'retry-after': '2' } : {}),
    });
    response.end(JSON.stringify(body));
  });
  const port = await listen(server);
  return {
    address: `http://127.0.0.1:${port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address: AddressInfo | string | null = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
}

function addressOf(request: IncomingMessage): { path: string; query: URLSearchParams } {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://fake');
  return { path: pathname.replace('/v1/', ''), query: searchParams };
}

function answer(request: IncomingMessage, lists: Readonly<Record<string, readonly Held[]>>) {
  const { path, query } = addressOf(request);
  const [resource = '', id] = path.split('/');
  const account = request.headers['stripe-account'];
  // The lists of a connected account stand under its id.
  const held = lists[typeof account === 'string' ? `${resource}@${account}` : resource] ?? [];
  if (request.headers.authorization !== 'Bearer sk_live_fake')
    return { status: 401, body: { error: { message: 'key' } } };
  if (id !== undefined) {
    const one =
      held.find((object) => object.id === id) ??
      lists[`${resource}/older`]?.find((object) => object.id === id);
    return one
      ? { status: 200, body: one }
      : { status: 404, body: { error: { type: 'invalid_request_error', message: `No such object: ${id}` } } };
  }
  const since = Number(query.get('created[gte]') ?? 0);
  const wanted = held.filter((object) => (object.created ?? since) >= since);
  const from = query.has('starting_after')
    ? wanted.findIndex((object) => object.id === query.get('starting_after')) + 1
    : 0;
  const limit = Number(query.get('limit') ?? 10);
  return {
    status: 200,
    body: {
      object: 'list',
      url: `/v1/${resource}`,
      data: wanted.slice(from, from + limit),
      has_more: wanted.length > from + limit,
    },
  };
}
