import { countStaff } from '@sextant/db/queries/access/count-staff';
import { lockAuditChain } from '@sextant/db/queries/audit/lock-audit-chain';
import { inTransaction } from '@sextant/db/transaction';
import type { Context } from '../kernel/context.ts';
import type { NewApiKey } from './contract.ts';
import { createApiKey } from './create-api-key.ts';
import { createStaff } from './create-staff.ts';
import { Scope } from '../kernel/actors/scope.ts';
import { STAFF_ROLE_LABEL } from './staff-role-label.ts';
import { StaffRole } from '../kernel/actors/staff-role.ts';

export type FirstCredentials = {
  staff: { role: StaffRole; email: string; password: string }[];
  keys: { kind: 'write' | 'secret'; name: string; key: string }[];
};

const EMAILS = {
  super_admin: 'super@sextant.local',
  operations_admin: 'operations@sextant.local',
  billing_admin: 'billing@sextant.local',
  content_admin: 'content@sextant.local',
  product_manager: 'product@sextant.local',
} as const satisfies Record<StaffRole, string>;

/**
 * One account for each role and one key of each kind, where there is no staff yet; null where there is. `keep` stores the
 * passwords before anything is committed: none can exist that nobody knows.
 */
export function createFirstStaff(
  ctx: Context,
  keep: (credentials: FirstCredentials) => Promise<void>,
): Promise<FirstCredentials | null> {
  return inTransaction(ctx.db, async (tx) => {
    // Of two installers at once, the second waits here and then finds staff.
    await lockAuditChain(tx);
    if ((await countStaff(tx)) > 0) return null;
    const inner = { ...ctx, db: { ...ctx.db, orm: tx.orm } };
    const credentials = { staff: await createAccounts(inner), keys: await createKeys(inner) };
    await keep(credentials);
    return credentials;
  });
}

async function createAccounts(ctx: Context): Promise<FirstCredentials['staff']> {
  const accounts: FirstCredentials['staff'] = [];
  for (const role of StaffRole.options) {
    const email = EMAILS[role];
    const { password } = await createStaff(ctx, { name: STAFF_ROLE_LABEL[role], email, role });
    accounts.push({ role, email, password });
  }
  return accounts;
}

async function createKeys(ctx: Context): Promise<FirstCredentials['keys']> {
  const wanted: NewApiKey[] = [
    { kind: 'write', name: 'First website', scopes: [] },
    { kind: 'secret', name: 'First server', scopes: Scope.options },
  ];
  const keys: FirstCredentials['keys'] = [];
  for (const input of wanted) {
    const { key } = await createApiKey(ctx, input);
    keys.push({ kind: input.kind, name: input.name, key });
  }
  return keys;
}
