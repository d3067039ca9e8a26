import type { Db } from '@sextant/db/client';
import type { AuthSettings } from './auth-settings.ts';
import { AuthWitness } from './auth-witness.ts';
import { createAuth } from './create-auth.ts';
import { createTurnstile, type Turnstile } from './turnstile.ts';

/** The door of the back office: one for each process. */
export type StaffGate = {
  db: Db;
  settings: AuthSettings;
  /** Only reads: it changes nothing that an audit entry would have to stand beside. */
  reader: ReturnType<typeof createAuth>;
  /** Checking a password takes a connection for a while: a flood of attempts must leave some for everybody else. */
  attempts: Turnstile;
};

const PARALLEL_ATTEMPTS = 4;

export function openStaffGate(db: Db, settings: AuthSettings): StaffGate {
  return {
    db,
    settings,
    reader: createAuth(db, settings, new AuthWitness()),
    attempts: createTurnstile(PARALLEL_ATTEMPTS),
  };
}
