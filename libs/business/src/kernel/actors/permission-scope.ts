import type { Permission } from './permission.ts';
import type { Scope } from './scope.ts';

/** The scope that gives a machine a permission. What is not listed is for people. */
export const PERMISSION_SCOPE: Partial<Record<Permission, Scope>> = {
  'dashboard.read': 'metrics:read',
  'metrics.read': 'metrics:read',
  'users.read': 'metrics:read',
  'retention.read': 'metrics:read',
  'money.read': 'metrics:read',
  'generations.read': 'metrics:read',
  'settings.read': 'metrics:read',
  'reports.read': 'reports:run',
  'reports.run': 'reports:run',
};
