import { eq } from 'drizzle-orm';
import { setting } from '../../schema/setting.ts';
import type { Transaction } from '../../transaction.ts';

/** The kept value, not yet checked; undefined when it was never set. */
export async function selectSetting(tx: Transaction, key: string): Promise<unknown> {
  const rows = await tx.orm.select({ value: setting.value }).from(setting).where(eq(setting.key, key));
  return rows[0]?.value;
}
