/** The address the servers listen on. */
export const host = process.env.HOST || '127.0.0.1';

/** The address of a server for a browser on this machine. */
export function urlOf(port) {
  const isAny = host === '0.0.0.0' || host === '::';
  return `http://${isAny ? '127.0.0.1' : host}:${port}`;
}
