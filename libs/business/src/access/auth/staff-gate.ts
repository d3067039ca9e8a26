import type { Db } from '@sextant/db/client';
import type { AuthSettings } from './auth-settings.ts';
import { AuthWitness } from './auth-witness.ts';
import { createAuth } from './create-auth.ts';

/** The door of the back office: one for each process. */
export type StaffGate = {
  db: Db;
  settings: AuthSettings;
  /** Only reads: it changes nothing that an audit entry would have to stand beside. */
  reader: ReturnType<typeof createAuth>;
};

export function openStaffGate(db: Db, settings: AuthSettings): StaffGate {
  return { db, settings, reader: createAuth(db, settings, new AuthWitness()) };
}
