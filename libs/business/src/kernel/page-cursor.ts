import { BusinessError } from './business-error.ts';

/** Where a page ended: an instant and the id that breaks its ties. */
export type PageEnd = { at: Date; id: string };

export function toCursor({ at, id }: PageEnd): string {
  return `${at.getTime()}.${id}`;
}

/** Null for the first page. Throws `invalid` when the text is no cursor of ours. */
export function fromCursor(cursor: string | undefined): PageEnd | null {
  if (cursor === undefined) return null;
  const dot = cursor.indexOf('.');
  const at = new Date(Number(cursor.slice(0, dot)));
  if (dot < 1 || Number.isNaN(at.getTime()))
    throw new BusinessError('invalid', 'This page does not exist. Start from the first.', {
      field: 'cursor',
    });
  return { at, id: cursor.slice(dot + 1) };
}
