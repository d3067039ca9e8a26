import { z } from 'zod';

/** What a staff member is; decides which permissions they have. */
export const StaffRole = z.enum([
  'super_admin',
  'operations_admin',
  'billing_admin',
  'content_admin',
  'product_manager',
]);
export type StaffRole = z.infer<typeof StaffRole>;
