import { selectSetting } from '@sextant/db/queries/metrics/select-setting';
import { z } from 'zod';
import type { Transaction } from '@sextant/db/queries/rollups/transaction';

const Reporting = z.object({
  zone: z.string().default('UTC'),
  currency: z.string().length(3).default('USD'),
});
export type Reporting = z.infer<typeof Reporting>;

/** In which zone days are cut and in which currency money is shown, unless a question says otherwise. */
export async function getReporting({ sql }: { sql: Transaction }): Promise<Reporting> {
  return Reporting.parse((await selectSetting(sql, 'reporting')) ?? {});
}
