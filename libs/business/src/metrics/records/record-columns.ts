import type { Frame } from '../activity/frame.ts';
import type { RecordDimension } from '../dimension.ts';

export type RecordColumns<Column> = {
  by: Column | null;
  where: { column: Column; values: readonly string[]; isNegated: boolean }[];
};

/**
 * The frame's split and conditions on what records say, as columns of a query that has them. Throws a RangeError for any other:
 * an answer that leaves a condition out is the answer to another question.
 */
export function recordColumns<Column extends RecordDimension>(
  { recordBy, recordConditions }: Pick<Frame, 'recordBy' | 'recordConditions'>,
  columns: readonly Column[],
): RecordColumns<Column> {
  const columnOf = (dimension: string): Column => {
    const column = columns.find((one) => one === dimension);
    if (column === undefined) throw new RangeError(`${dimension} is offered here, and nothing reads it.`);
    return column;
  };
  return {
    by: recordBy === null ? null : columnOf(recordBy),
    where: recordConditions.map(({ dimension, values, isNegated }) => ({
      column: columnOf(dimension),
      values,
      isNegated: isNegated ?? false,
    })),
  };
}
