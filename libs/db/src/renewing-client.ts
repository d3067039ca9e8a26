import type { Sql } from 'postgres';
import { isConnectionLost } from './is-database-away.ts';
import { onRejection, STATEMENT_MAKERS } from './on-rejection.ts';

/** A client that is another one after a connection broke, and the end of all it has been. */
export type RenewingClient = { sql: Sql; close: () => Promise<void> };

const DRAIN_MS = 30_000;
const CLOSE_LIMIT_SECONDS = 5;

/**
 * Goes on with a new client of postgres.js once a connection of the present one broke. One that broke with something still to
 * be written never writes again (version 3.4.9), and one that ended with an error answers its next question with it.
 */
export function renewingClient(make: () => Sql): RenewingClient {
  let current = make();
  const retired = new Set<Sql>();

  const renewAfter = (client: Sql) => (error: unknown) => {
    if (client !== current || !isConnectionLost(error)) return;
    current = make();
    retired.add(client);
    // What waits in its queue still gets its turn.
    setTimeout(() => void client.end().then(() => retired.delete(client)), DRAIN_MS).unref();
  };
  const begin = (...args: unknown[]) => {
    const outcome: unknown = Reflect.apply(Reflect.get(current, 'begin'), current, args);
    if (outcome instanceof Promise) outcome.catch(renewAfter(current));
    return outcome;
  };
  const sql = new Proxy(current, {
    apply: (_, self, args) => onRejection(Reflect.apply(current, self, args), renewAfter(current)),
    get: (_, name) => {
      if (name === 'begin') return begin;
      const client = current;
      const value: unknown = Reflect.get(client, name);
      if (typeof value !== 'function' || !STATEMENT_MAKERS.has(name)) return value;
      return (...args: unknown[]) => onRejection(Reflect.apply(value, client, args), renewAfter(client));
    },
  });
  const close = async () => {
    const clients = [current, ...retired];
    await Promise.all(clients.map((client) => client.end({ timeout: CLOSE_LIMIT_SECONDS })));
  };
  return { sql, close };
}
