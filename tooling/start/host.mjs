/** The address the servers listen on. */
export const host = process.env.HOST || '127.0.0.1';

const isHere = ['127.0.0.1', '0.0.0.0', '::', '::1', 'localhost'].includes(host);

/** The address of a server for the person at this machine. */
export function urlOf(port) {
  return `http://${isHere ? 'localhost' : host}:${port}`;
}

/** The address at which this process reaches a server itself, by number: names may lead to another one first. */
export function probeUrl(port) {
  if (host.includes(':')) return `http://[::1]:${port}`;
  return `http://${isHere ? '127.0.0.1' : host}:${port}`;
}
