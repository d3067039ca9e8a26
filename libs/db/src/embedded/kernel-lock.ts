import { createHash } from 'node:crypto';
import { createServer, type ListenOptions, type Server } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { errorCode } from './error-code.ts';

const PATIENCE_MS = 180_000;

/**
 * Runs `work` while no other process of this machine runs work of the same name.
 * The lock is a listening socket, which the kernel closes even when its holder is killed.
 */
export async function withKernelLock<T>(name: string, work: () => Promise<T>): Promise<T> {
  const lock = await takeLock(name);
  try {
    return await work();
  } finally {
    await new Promise((closed) => lock.close(closed));
  }
}

async function takeLock(name: string): Promise<Server> {
  const address = lockAddress(name);
  const deadline = Date.now() + PATIENCE_MS;
  while (Date.now() < deadline) {
    const server = await tryListen(address);
    if (server) return server;
    await wait(20);
  }
  throw new Error(`Another process has been starting or stopping the database of ${name} for three minutes`);
}

function lockAddress(name: string): ListenOptions {
  const hash = createHash('sha256').update(name).digest('hex');
  if (process.platform === 'linux') return { path: `\0sextant-${hash.slice(0, 24)}` };
  return { host: '127.0.0.1', port: 20_000 + (Number.parseInt(hash.slice(0, 6), 16) % 20_000) };
}

function tryListen(address: ListenOptions): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error) => (errorCode(error) === 'EADDRINUSE' ? resolve(null) : reject(error)));
    server.listen(address, () => resolve(server));
  });
}
