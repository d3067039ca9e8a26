import { setTimeout as pause } from 'node:timers/promises';
import { databaseCode } from './database-code.ts';
import type { IntakeStore } from './intake-store.ts';

const ATTEMPTS = 6;

/** Runs a transaction again that lost against another one, or whose day partition was removed meanwhile. */
export async function retryTransaction<T>(store: IntakeStore, run: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await run();
    } catch (error) {
      if (attempt === ATTEMPTS || !isPassing(error)) throw error;
      store.days.clear();
      // It may have lost against an erasure, which the next attempt has to know of.
      store.silent.readAt = 0;
      await pause(Math.random() * 20 * attempt);
    }
  }
}

function isPassing(error: unknown): boolean {
  const code = databaseCode(error);
  // Serialization failure, deadlock, lock not available; another process made the same day partition first.
  if (code === '40001' || code === '40P01' || code === '55P03' || code === '42P07') return true;
  return code === '23514' && error instanceof Error && error.message.includes('no partition of relation');
}
