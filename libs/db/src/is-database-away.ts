/**
 * Connection exceptions, insufficient resources (too many connections, a full disk), a server that shuts down, starts or
 * recovers, and one that takes no writes because another one has become the primary.
 */
const AWAY_STATES = /^(?:08...|53...|57P0[1-5]|25006)$/;
const LOST_CONNECTIONS =
  /^(?:CONNECT_TIMEOUT|CONNECTION_(?:CLOSED|ENDED|DESTROYED|CONNECT_TIMEOUT)|ECONNREFUSED|ECONNRESET|ECONNABORTED|EPIPE|ETIMEDOUT|EHOSTUNREACH|EHOSTDOWN|ENETUNREACH|ENETDOWN|ENOTFOUND|EAI_AGAIN)$/;

/**
 * Whether an error says that the database is away for now and that the same may work later, wherever in its chain of
 * causes. Broken connections to anything else do not count: the driver names the query in those to the database.
 */
export function isDatabaseAway(error: unknown): boolean {
  for (let link = error; link instanceof Error; link = link.cause) {
    const code = 'code' in link && typeof link.code === 'string' ? link.code : '';
    if ('severity' in link ? AWAY_STATES.test(code) : LOST_CONNECTIONS.test(code) && isOfDriver(link, code))
      return true;
  }
  return false;
}

function isOfDriver(error: Error, code: string): boolean {
  return code.startsWith('CONNECT') || 'query' in error;
}

/** Whether the server has no connection left for one more, which says nothing of those that are open. */
export function isDatabaseFull(error: unknown): boolean {
  return error instanceof Error && 'severity' in error && 'code' in error && error.code === '53300';
}

/** Whether an error came of a connection that broke, or of a server that ended it. */
export function isConnectionLost(error: unknown): boolean {
  if (!isDatabaseAway(error)) return false;
  const isRefusal = error instanceof Error && 'severity' in error && error.severity !== 'FATAL';
  return !isRefusal && !isDatabaseFull(error);
}
