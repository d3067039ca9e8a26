import { auditedMutation, router, staffProcedure } from '../kernel/trpc.ts';
import { DeleteSegment, SaveSegment } from './contract.ts';
import { DELETE_SEGMENT, deleteSegment } from './delete-segment.ts';
import { listSegments } from './list-segments.ts';
import { SAVE_SEGMENT, saveSegment } from './save-segment.ts';

export const segmentsRouter = router({
  list: staffProcedure.query(({ ctx }) => listSegments(ctx)),
  save: auditedMutation(SAVE_SEGMENT)
    .input(SaveSegment)
    .mutation(({ ctx, input }) => saveSegment(ctx, input)),
  delete: auditedMutation(DELETE_SEGMENT)
    .input(DeleteSegment)
    .mutation(({ ctx, input }) => deleteSegment(ctx, input)),
});
