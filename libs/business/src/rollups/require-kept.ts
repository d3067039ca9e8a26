import { BusinessError } from '../kernel/business-error.ts';
import type { Snapshot } from './snapshot.ts';

/** The question reaches back to before data are kept: any answer would be too small. */
export class NoLongerKept extends BusinessError {
  constructor(what: string, since: Date) {
    const day = since.toISOString().slice(0, 10);
    super('invalid', `${what} before ${day} are no longer kept. Ask from ${day} on.`, { field: 'from' });
  }
}

/** Refuses what can only be answered from raw events when those of the time are gone. Throws `NoLongerKept`. */
export function requireRawEvents({ rawSince }: Pick<Snapshot, 'rawSince'>, from: Date): void {
  if (rawSince !== null && from < rawSince)
    throw new NoLongerKept('This is read from single events, and those', rawSince);
}

/** Refuses what is read from the numbers of activity of a time when they are gone. Throws `NoLongerKept`. */
export function requireCounts({ countedSince }: Pick<Snapshot, 'countedSince'>, from: Date): void {
  if (countedSince !== null && from < countedSince)
    throw new NoLongerKept('Numbers of activity', countedSince);
}
