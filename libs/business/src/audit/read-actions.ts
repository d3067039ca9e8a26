import type { AuditDescriptor } from '../kernel/audit-descriptor.ts';

const resourceType = 'audit_log';

export const AUDIT_READ = { action: 'audit.read', resourceType } as const satisfies AuditDescriptor;
export const AUDIT_EXPORT = { action: 'audit.export', resourceType } as const satisfies AuditDescriptor;
export const AUDIT_VERIFY = { action: 'audit.verify', resourceType } as const satisfies AuditDescriptor;

/** The actions that only say who looked at the log; an export takes data out, so it is not one of them. */
export const READ_ACTIONS = [AUDIT_READ.action, AUDIT_VERIFY.action];
