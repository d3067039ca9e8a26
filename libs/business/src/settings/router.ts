import { Reason } from '../kernel/input-values.ts';
import { auditedMutation, router, staffProcedure } from '../kernel/trpc.ts';
import { changeAccess, SETTINGS_CHANGE_ACCESS } from './change-access.ts';
import { changeReporting, SETTINGS_CHANGE_REPORTING } from './change-reporting.ts';
import { changeRetention, SETTINGS_CHANGE_RETENTION } from './change-retention.ts';
import { AccessSettings, RemovalQuery, ReportingSettings, RetentionChange } from './contract.ts';
import { getSettings } from './get-settings.ts';
import { previewRemoval } from './preview-removal.ts';

/** `admin.settings`: the installation's choices. */
export const settingsRouter = router({
  get: staffProcedure.query(({ ctx }) => getSettings(ctx)),
  previewRemoval: staffProcedure.input(RemovalQuery).query(({ ctx, input }) => previewRemoval(ctx, input)),
  changeReporting: auditedMutation(SETTINGS_CHANGE_REPORTING)
    .input(ReportingSettings)
    .mutation(({ ctx, input }) => changeReporting(ctx, input)),
  changeRetention: auditedMutation(SETTINGS_CHANGE_RETENTION)
    .input(RetentionChange.extend({ reason: Reason }))
    .mutation(({ ctx, input }) => changeRetention(ctx, input)),
  changeAccess: auditedMutation(SETTINGS_CHANGE_ACCESS)
    .input(AccessSettings.extend({ reason: Reason }))
    .mutation(({ ctx, input }) => changeAccess(ctx, input)),
});
