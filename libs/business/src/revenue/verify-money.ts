import type { Db } from '@sextant/db/client';
import { selectMisconverted, type Misconverted } from '@sextant/db/queries/money/select-misconverted';
import {
  selectMoneyDifferences,
  type MoneyDifference,
} from '@sextant/db/queries/money/select-money-differences';
import { atOneInstant } from '@sextant/db/queries/rollups/at-one-instant';
import type { Difference } from '../rollups/difference.ts';

/** Counts and converts all money anew at one instant, and reports whatever is kept otherwise; none when all is right. */
export function verifyMoney(db: Pick<Db, 'sql'>): Promise<Difference[]> {
  return atOneInstant(db.sql, async (sql) => {
    const days = await selectMoneyDifferences(sql);
    const records = await selectMisconverted(sql);
    return [...days.map(dayDifference), ...records.map(recordDifference)];
  });
}

function dayDifference({ day, kept, counted, ...place }: MoneyDifference): Difference {
  return {
    grain: 'money',
    dimension: '',
    name: [place.fact, place.status, place.currency, place.method, place.product].filter(Boolean).join(' '),
    bucket: new Date(`${day}T00:00:00Z`),
    value: '',
    message: `kept ${kept ?? 'nothing'}, counted ${counted ?? 'nothing'} (count, amount, in the reporting currency, without rate)`,
  };
}

function recordDifference({ table, id, kept, right }: Misconverted): Difference {
  return {
    grain: 'money',
    dimension: 'table',
    name: id,
    bucket: null,
    value: table,
    message: `converted to ${kept ?? 'nothing'}, the rates say ${right ?? 'nothing'}`,
  };
}
