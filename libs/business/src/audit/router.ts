import { auditedMutation, router, staffProcedure } from '../kernel/trpc.ts';
import { readAuditAnchors } from './audit-anchors.ts';
import { AuditExportQuery, AuditLogQuery } from './contract.ts';
import { exportLogs } from './export-logs.ts';
import { getFacets } from './get-facets.ts';
import { getLogs } from './get-logs.ts';
import { AUDIT_EXPORT, AUDIT_VERIFY } from './read-actions.ts';
import { wholeExport } from './whole-export.ts';
import { verifyChain } from './verify-chain.ts';

/** `admin.analytics.audit`: who did what. */
export const auditRouter = router({
  getLogs: staffProcedure.input(AuditLogQuery).query(({ ctx, input }) => getLogs(ctx, input)),
  getFacets: staffProcedure.query(({ ctx }) => getFacets(ctx)),
  export: auditedMutation(AUDIT_EXPORT)
    .input(AuditExportQuery)
    .mutation(async ({ ctx, input }) => wholeExport(await exportLogs(ctx, input))),
  verify: auditedMutation(AUDIT_VERIFY).mutation(async ({ ctx }) =>
    verifyChain(ctx, { anchors: ctx.home === undefined ? [] : await readAuditAnchors(ctx.home) }),
  ),
});
