/** Writes an unexpected error to the log, once, at the edge, as one JSON line. */
export function logFailure(error: unknown, where: { requestId: string; operation: string }): void {
  const detail =
    error instanceof Error ? { message: error.message, stack: error.stack } : { message: String(error) };
  const cause = error instanceof Error && error.cause instanceof Error ? { cause: error.cause.message } : {};
  const line = JSON.stringify({
    level: 'error',
    at: new Date().toISOString(),
    ...where,
    ...detail,
    ...cause,
  });
  process.stderr.write(`${line}\n`);
}
