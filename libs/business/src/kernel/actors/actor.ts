import type { Scope } from './scope.ts';
import type { StaffRole } from './staff-role.ts';

export type Actor =
  | { kind: 'staff'; id: string; name: string; role: StaffRole }
  | { kind: 'machine'; id: string; name: string; scopes: readonly Scope[] }
  | { kind: 'system'; id: string; name: string };
