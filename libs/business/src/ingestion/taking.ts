import type { Preparation } from './prepare-event.ts';
import type { EventWriter } from './event-writer.ts';
import type { CorrectionThrottle } from './correction-throttle.ts';
import type { KeyHolder } from '../access/authenticate-key.ts';

/** What is known of a request while its items are taken one by one. */
export type Taking = {
  key: KeyHolder;
  writer: EventWriter;
  bytes: number;
  /** Bytes that one event may have. */
  largestEvent: number;
  /** The request carries Do Not Track or Global Privacy Control. */
  isUnwatched: boolean;
  corrections: CorrectionThrottle;
  preparation: Preparation;
};
