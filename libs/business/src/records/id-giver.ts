import { deriveMessageId } from './derive-message-id.ts';
import type { RecordEntity } from './record-entity.ts';
import { RepeatCounter } from './repeat-counter.ts';

/** Gives the rows of a file that have no id one from their content, where records of the kind may lack it; equal rows are numbered. */
export function idGiver({
  derivesId,
}: Pick<RecordEntity, 'derivesId'>): (record: Record<string, unknown>) => unknown {
  if (derivesId !== true) return (record) => record;
  const repeats = new RepeatCounter();
  return (record) => {
    const { id } = record;
    const hasId = id !== undefined && id !== null && id !== '';
    return hasId ? record : { ...record, id: deriveMessageId(record, repeats) };
  };
}
