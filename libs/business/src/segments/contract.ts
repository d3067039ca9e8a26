import { z } from 'zod';
import { Filter } from '../kernel/query/contract.ts';
import { isPersonDimension, PERSON_DIMENSIONS } from '../metrics/dimension.ts';

const Condition = Filter.extend({
  dimension: Filter.shape.dimension.refine(
    (name) => isPersonDimension(name),
    `A segment is of people. Use ${PERSON_DIMENSIONS.join(', ')}.`,
  ),
});

export const SaveSegment = z.object({
  /** Left out for a new one. */
  id: z.uuid().optional(),
  name: z.string().trim().min(1, 'Give it a name.').max(100),
  definition: z.array(Condition).min(1, 'Choose at least one condition.').max(20),
  /** Whether colleagues may open it. */
  isShared: z.boolean().default(false),
});
export type SaveSegment = z.input<typeof SaveSegment>;

export const DeleteSegment = z.object({ id: z.uuid() });
export type DeleteSegment = z.infer<typeof DeleteSegment>;

export type Segment = {
  id: string;
  name: string;
  definition: Filter[];
  isShared: boolean;
  /** Whether the one who asks may change it. */
  isOwn: boolean;
  updatedAt: Date;
};
