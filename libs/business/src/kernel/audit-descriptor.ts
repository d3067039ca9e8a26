/** What a mutation does, as the audit log names it. */
export type AuditDescriptor = {
  /** `<resource>.<verb>`, for instance `staff.disable`. */
  action: `${string}.${string}`;
  resourceType: string;
};
