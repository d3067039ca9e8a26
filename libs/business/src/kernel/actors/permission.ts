import type { StaffRole } from './staff-role.ts';

/** Everything a staff member can be allowed, as `<domain>.<verb>`, with the roles that are. */
export const PERMISSIONS = {
  'dashboard.read': ['super_admin', 'operations_admin', 'billing_admin', 'content_admin', 'product_manager'],
  'metrics.read': ['super_admin', 'operations_admin', 'billing_admin', 'content_admin', 'product_manager'],
  'users.read': ['super_admin', 'operations_admin', 'product_manager'],
  'retention.read': ['super_admin', 'operations_admin', 'product_manager'],
  'segments.write': ['super_admin', 'product_manager'],
  'customers.read': ['super_admin', 'operations_admin', 'billing_admin', 'product_manager'],
  'customers.erase': ['super_admin'],
  'money.read': ['super_admin', 'billing_admin'],
  'credits.grant': ['super_admin', 'billing_admin'],
  'reports.read': ['super_admin', 'billing_admin'],
  'reports.run': ['super_admin', 'billing_admin'],
  'months.close': ['super_admin', 'billing_admin'],
  'generations.read': ['super_admin', 'operations_admin', 'content_admin', 'product_manager'],
  'requests.read': ['super_admin', 'operations_admin', 'content_admin'],
  'requests.decide': ['super_admin', 'operations_admin', 'content_admin'],
  'ingestion.read': ['super_admin', 'operations_admin'],
  'audit.read': ['super_admin'],
  'audit.export': ['super_admin'],
  'staff.manage': ['super_admin'],
  'keys.manage': ['super_admin', 'operations_admin'],
  'settings.read': ['super_admin', 'operations_admin', 'billing_admin', 'content_admin', 'product_manager'],
  'settings.write': ['super_admin'],
  'tax.read': ['super_admin', 'billing_admin'],
  'tax.write': ['super_admin', 'billing_admin'],
  'tax.reveal': ['super_admin', 'billing_admin'],
} as const satisfies Record<string, readonly StaffRole[]>;

export type Permission = keyof typeof PERMISSIONS;
