import { AsyncLocalStorage } from 'node:async_hooks';
import type { TransactionSql } from 'postgres';

const abandonment = new AsyncLocalStorage<AbortSignal>();

/** Runs `work`; when the signal aborts, its read transactions are cancelled in the database, at the statement they are in. */
export function untilAbandoned<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  return abandonment.run(signal, work);
}

/** Runs `work` on a transaction whose statements end when the signal around it aborts. */
export async function abandonable<T>(
  transaction: TransactionSql,
  work: (transaction: TransactionSql) => Promise<T>,
): Promise<T> {
  const signal = abandonment.getStore();
  if (!signal) return work(transaction);
  const statements: unknown[] = [];
  const watched = new Proxy(transaction, {
    apply: (target, self, args) => remembered(Reflect.apply(target, self, args)),
    get: (target, name) =>
      name === 'unsafe'
        ? (...args: Parameters<TransactionSql['unsafe']>) => remembered(target.unsafe(...args))
        : Reflect.get(target, name),
  });
  const remembered = <Statement>(statement: Statement): Statement => {
    signal.throwIfAborted();
    statements.push(statement);
    return statement;
  };
  let cancelled: Promise<unknown> = Promise.resolve();
  const cancel = () => {
    cancelled = Promise.allSettled(statements.filter(isActive).map((one) => one.canceller(one)));
  };
  signal.addEventListener('abort', cancel);
  try {
    return await work(watched);
  } finally {
    signal.removeEventListener('abort', cancel);
    // Until the database has it: a cancellation that comes late would hit whoever has the connection next.
    await cancelled;
  }
}

// Parts of statements are made the same way, and only what runs can be cancelled.
// `cancel()` of the driver does not say when it is done.
function isActive(statement: unknown): statement is { canceller: (statement: unknown) => Promise<unknown> } {
  return (
    typeof statement === 'object' &&
    statement !== null &&
    'active' in statement &&
    statement.active === true &&
    'canceller' in statement &&
    typeof statement.canceller === 'function'
  );
}
