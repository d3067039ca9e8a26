import type { Actor } from './actor.ts';
import { PERMISSION_SCOPE } from './permission-scope.ts';
import { PERMISSIONS, type Permission } from './permission.ts';
import type { StaffRole } from './staff-role.ts';

/** Whether somebody may. People by their role, machines by their scopes, the system always. */
export function isPermitted(actor: Actor, permission: Permission): boolean {
  switch (actor.kind) {
    case 'staff':
      return roleHas(actor.role, permission);
    case 'machine': {
      const scope = PERMISSION_SCOPE[permission];
      return scope !== undefined && actor.scopes.includes(scope);
    }
    case 'system':
      return true;
  }
}

function roleHas(role: StaffRole, permission: Permission): boolean {
  const roles: readonly StaffRole[] = PERMISSIONS[permission];
  return roles.includes(role);
}
