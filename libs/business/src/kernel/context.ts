import type { Db } from '@sextant/db/client';
import type { Scope } from '../access/scope.ts';
import type { StaffRole } from '../access/staff-role.ts';

export type Actor =
  | { kind: 'staff'; id: string; name: string; role: StaffRole }
  | { kind: 'machine'; id: string; name: string; scopes: readonly Scope[] }
  | { kind: 'system'; id: string; name: string };

/** What a verb may know of the world: never read the clock or the environment deeper down. */
export type Context = {
  db: Db;
  /** The instant of the request. */
  now: Date;
  actor: Actor;
  /** Shown to the person when something goes wrong, and kept in the log and the audit entry. */
  requestId: string;
};
