import { selectIsUntouched } from '@sextant/db/queries/demo/select-is-untouched';
import { selectSetting } from '@sextant/db/queries/settings/select-setting';
import type { Context } from '../kernel/context.ts';
import { DEMO_SETTING } from './load-demo.ts';

/** Whether the demo data belong here: never among somebody's own data, nor where somebody chose to start empty. */
export async function mayLoadDemo({ db }: Context): Promise<boolean> {
  // A load that broke off has left its mark, and may go on.
  return (await selectSetting(db, DEMO_SETTING)) !== undefined || selectIsUntouched(db.sql);
}
