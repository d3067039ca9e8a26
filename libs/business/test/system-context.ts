import type { Db } from '@sextant/db/client';
import type { Context } from '../src/kernel/context.ts';

/** The context of the command line at a fixed instant. */
export function systemContext(db: Db, now = new Date('2026-03-02T10:00:00.000Z')): Context {
  return { db, now, actor: { kind: 'system', id: 'cli', name: 'Command line' }, requestId: 'request-1' };
}
