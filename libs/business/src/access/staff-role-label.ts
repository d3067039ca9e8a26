import type { StaffRole } from '../kernel/actors/staff-role.ts';

/** A role as people read it. */
export const STAFF_ROLE_LABEL = {
  super_admin: 'Super admin',
  operations_admin: 'Operations admin',
  billing_admin: 'Billing admin',
  content_admin: 'Content admin',
  product_manager: 'Product manager',
} as const satisfies Record<StaffRole, string>;
