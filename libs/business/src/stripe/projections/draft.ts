import type { RecordEntityName } from '../../records/contract.ts';
import type { StripeSettings } from '../stripe-settings.ts';
import type { KnownObjects } from '../known-objects.ts';
import type { Observation } from '../observation.ts';

/** A record that follows from an object, as the records API would take it. */
export type Draft = {
  entity: RecordEntityName;
  input: Record<string, unknown>;
  /** Columns that the records API has no field for. */
  columns?: Record<string, unknown>;
  /** What is not told of it, though it is written: a sentence that names the object. */
  doubt?: string;
};

/** What a projection may know: the object's history in order, at least one observation, and the objects it names. */
export type Projected = {
  id: string;
  history: readonly Observation[];
  last: Observation;
  known: KnownObjects;
  settings: Pick<StripeSettings, 'creatorPayouts'>;
  /** The platform's id of the customer of a stored charge; null when the charge is not stored. */
  payerOf: (chargeId: string) => string | null;
};

/** Why nothing can be made of an object: a sentence that says what is missing. */
export class NotProjectable extends Error {}
