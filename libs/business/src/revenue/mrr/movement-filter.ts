import type { MovementFilter } from '@sextant/db/queries/mrr/select-movements';
import type { Frame } from '../../metrics/activity/frame.ts';
import { isSubscriptionDimension, SUBSCRIPTION_DIMENSIONS } from '../../metrics/dimension.ts';
import { begunWindows } from '../../metrics/mrr/begun-windows.ts';
import { recordColumns } from '../../metrics/records/record-columns.ts';
import { People } from '../../rollups/people.ts';

type Asked = Pick<MovementFilter, 'kinds'> &
  Partial<Pick<MovementFilter, 'move' | 'isPlanMove'>> & { group?: string | undefined };

/** The rows that a frame of one bucket counts; `group` is the value of its split. */
export function movementFilter(
  frame: Frame,
  { kinds, group, move = null, isPlanMove = false }: Asked,
): MovementFilter {
  const [window = { from: 0, to: 0 }] = begunWindows(frame);
  const { limits, groups } = frame.population;
  const ofGroup = groups === null ? null : (groups.get(group ?? '') ?? People.none);
  const people = limits !== null && ofGroup !== null ? limits.and(ofGroup) : (ofGroup ?? limits);
  const by = frame.recordBy;
  return {
    from: new Date(window.from),
    to: new Date(window.to),
    kinds,
    move,
    isPlanMove,
    people: people === null ? null : [...people.ids()],
    where: [
      ...recordColumns(frame, SUBSCRIPTION_DIMENSIONS).where,
      ...(by !== null && isSubscriptionDimension(by) && group !== undefined
        ? [{ column: by, values: [group], isNegated: false }]
        : []),
    ],
  };
}
