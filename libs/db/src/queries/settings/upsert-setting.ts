import { setting } from '../../schema/setting.ts';
import type { Transaction } from '../../transaction.ts';

export async function upsertSetting(
  tx: Transaction,
  row: { key: string; value: unknown; now: Date },
): Promise<void> {
  const { key, value, now } = row;
  await tx.orm
    .insert(setting)
    .values({ key, value, updatedAt: now })
    .onConflictDoUpdate({ target: setting.key, set: { value, updatedAt: now } });
}
