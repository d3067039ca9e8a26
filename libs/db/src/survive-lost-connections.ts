import postgres, { type Sql, type TransactionSql } from 'postgres';

type Work = (transaction: TransactionSql) => unknown;

const LOST = new Set(['CONNECTION_CLOSED', 'ECONNRESET', 'EPIPE']);

/**
 * Makes a transaction whose connection breaks fail like any other. On its own, postgres.js sends a rollback down the
 * broken connection, which ends the process with an error that nobody can catch.
 */
export function surviveLostConnections(sql: Sql): Sql {
  const begin = sql.begin.bind(sql);
  const guarded = (...args: [Work] | [string, Work]) => {
    const [options, work] = args.length === 1 ? ['', args[0]] : args;
    return begin(options, (transaction) => untilLost(work, transaction));
  };
  return Object.assign(sql, { begin: guarded });
}

// Once the connection is lost nothing more is said here: postgres.js itself then rejects the transaction.
async function untilLost(work: Work, transaction: TransactionSql): Promise<unknown> {
  try {
    const result = work(transaction);
    return await (Array.isArray(result) ? Promise.all(result) : result);
  } catch (error) {
    if (isLost(error)) return new Promise(() => undefined);
    throw error;
  }
}

function isLost(error: unknown): boolean {
  if (error instanceof postgres.PostgresError)
    return error.severity_local === 'FATAL' || error.code === '57P01';
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && LOST.has(error.code);
}
