import type { Frame } from '../activity/frame.ts';
import type { CountSeries } from '../counts/count-series.ts';
import { countFact } from './count-fact.ts';
import { countOutstanding } from './count-outstanding.ts';
import { countViewers } from './count-viewers.ts';
import type { MoneyMeasure } from './money-measure.ts';

/** Counts money; each fact by itself, so that none is multiplied by another. */
export function countMoney(frame: Frame, measure: MoneyMeasure): Promise<CountSeries> {
  switch (measure) {
    case 'outstanding':
      return countOutstanding(frame);
    case 'content_viewers':
      return countViewers(frame, { isOfBuyers: false });
    case 'buyers_who_viewed':
      return countViewers(frame, { isOfBuyers: true });
    default:
      return countFact(frame, measure);
  }
}
