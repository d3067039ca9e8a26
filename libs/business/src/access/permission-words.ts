import type { Permission } from './permission.ts';

/** Each permission as the end of the sentence "You may not …". */
export const PERMISSION_WORDS = {
  'dashboard.read': 'open the dashboard',
  'metrics.read': 'read metrics',
  'users.read': 'open the users pages',
  'retention.read': 'open retention',
  'segments.write': 'save or change segments',
  'customers.read': 'see customers',
  'customers.erase': 'erase customers',
  'money.read': 'see money',
  'reports.read': 'see financial reports',
  'reports.run': 'make financial reports',
  'months.close': 'close months',
  'generations.read': 'see generations',
  'requests.read': 'see bug reports and requests',
  'requests.decide': 'decide on bug reports and requests',
  'ingestion.read': 'see ingestion warnings',
  'audit.read': 'read the audit log',
  'audit.export': 'export the audit log',
  'staff.manage': 'manage staff',
  'keys.manage': 'manage API keys',
  'settings.read': 'see the settings',
  'settings.write': 'change the settings',
  'tax.read': 'see tax forms',
  'tax.write': 'change tax data',
  'tax.reveal': 'see whole taxpayer numbers',
} as const satisfies Record<Permission, string>;
