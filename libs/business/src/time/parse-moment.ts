import { BusinessError } from '../kernel/business-error.ts';
import { instantOf } from './wall-clock.ts';

const MOMENT =
  /^(\d{4}-\d{2}(?:-\d{2})?)(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?))?(Z|[+-]\d{2}:?\d{2})?$/;

/** Reads `2026-05`, `2026-05-01`, `2026-05-01T12:00` as the zone's clock shows it, or an instant with its own offset. `field` is what a refusal names. */
export function parseMoment(text: string, zone: string, field?: string): Date {
  const [, date = '', time = '00:00', offset] = MOMENT.exec(text.trim()) ?? [];
  const day = date.length === 7 ? `${date}-01` : date;
  const wallMs = Date.parse(`${day}T${time}Z`);
  // Date.parse lets 31 June roll over, and a day that does not exist is a typing error.
  const isReal = !Number.isNaN(wallMs) && new Date(wallMs).toISOString().startsWith(day);
  if (!isReal)
    throw new BusinessError(
      'invalid',
      `“${text}” is not a date. Write it as 2026-05-01 or 2026-05-01T12:00:00Z.`,
      field === undefined ? {} : { field },
    );
  return offset === undefined ? new Date(instantOf(zone, wallMs)) : new Date(`${day}T${time}${offset}`);
}
