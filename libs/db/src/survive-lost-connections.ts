import type { Sql, TransactionSql } from 'postgres';
import { isDatabaseAway } from './is-database-away.ts';
import { onRejection, STATEMENT_MAKERS } from './on-rejection.ts';

type Work = (transaction: TransactionSql) => unknown;
type Loss = { hasHappened: boolean };

/**
 * Makes a transaction whose connection breaks fail like any other. On its own, postgres.js sends what follows, a rollback at
 * the least, down the broken connection: that ends the process with an error nobody can catch, or is never answered.
 */
export function surviveLostConnections(sql: Sql): Sql {
  const begin = sql.begin.bind(sql);
  const guarded = (...args: [Work] | [string, Work]) => {
    const [options, work] = args.length === 1 ? ['', args[0]] : args;
    const loss = { hasHappened: false };
    const outcome = begin(options, (transaction) => untilLost(work, transaction, loss));
    // The driver settles it while the work still goes on only when the connection is gone.
    outcome.catch(() => (loss.hasHappened = true));
    return outcome;
  };
  return Object.assign(sql, { begin: guarded });
}

// Once the connection is lost nothing more is said here: postgres.js itself then rejects the transaction.
async function untilLost(work: Work, transaction: TransactionSql, loss: Loss): Promise<unknown> {
  const forever = new Promise<never>(() => undefined);
  try {
    const made = work(watched(transaction, loss));
    const result: unknown = await (Array.isArray(made) ? Promise.all(made) : made);
    return loss.hasHappened ? await forever : result;
  } catch (error) {
    if (loss.hasHappened || isDatabaseAway(error)) return forever;
    throw error;
  }
}

function watched(transaction: TransactionSql, loss: Loss): TransactionSql {
  return new Proxy(transaction, {
    apply: (target, self, args) => statement(loss, () => Reflect.apply(target, self, args)),
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function') return value;
      if (STATEMENT_MAKERS.has(name))
        return (...args: unknown[]) => statement(loss, () => Reflect.apply(value, target, args));
      if (name !== 'savepoint') return value;
      return (...args: unknown[]) =>
        Reflect.apply(
          value,
          target,
          args.map((arg) => insideSavepoint(arg, loss)),
        );
    },
  });
}

function insideSavepoint(argument: unknown, loss: Loss): unknown {
  if (typeof argument !== 'function') return argument;
  return (savepoint: TransactionSql) =>
    untilLost((transaction): unknown => Reflect.apply(argument, undefined, [transaction]), savepoint, loss);
}

function statement(loss: Loss, make: () => unknown): unknown {
  if (loss.hasHappened)
    throw Object.assign(new Error('the connection of this transaction was lost'), {
      code: 'CONNECTION_CLOSED',
    });
  return onRejection(make(), (error) => {
    loss.hasHappened ||= isDatabaseAway(error);
  });
}
