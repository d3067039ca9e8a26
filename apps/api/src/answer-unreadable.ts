import type { ConnectionError } from 'fastify';
import type { Socket } from 'node:net';

/** What the address and the headers of a request may weigh together. */
export const LARGEST_HEAD = 64 * 1024;

/** Answers, in words, what the parser of HTTP could not make a request of, and ends the connection. */
export function answerUnreadable(error: ConnectionError, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const { status, code, message } = refusalFor(error.code);
  const body = JSON.stringify({ error: { code, message } });
  const head = [
    `HTTP/1.1 ${status}`,
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    'x-content-type-options: nosniff',
    'connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}

function refusalFor(code: string) {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
      return {
        status: '431 Request Header Fields Too Large',
        code: 'too_large',
        message: `The address and headers may be ${LARGEST_HEAD / 1024} kB together. Shorten the address, or send the values in the body.`,
      };
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return {
        status: '408 Request Timeout',
        code: 'timeout',
        message: 'The request did not arrive in time. Send it again, in smaller parts.',
      };
    default:
      return {
        status: '400 Bad Request',
        code: 'invalid',
        message: 'This is no request of HTTP/1.1. Check the request line and the headers.',
      };
  }
}
