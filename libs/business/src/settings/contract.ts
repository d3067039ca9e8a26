import { z } from 'zod';

const ZONES = new Set([...Intl.supportedValuesOf('timeZone'), 'UTC']);
const CURRENCIES = new Set(Intl.supportedValuesOf('currency'));

/** Key `reporting`: the zone whose days and weeks are counted, and the currency of every amount. */
export const ReportingSettings = z.object({
  zone: z.string().refine((zone) => ZONES.has(zone), 'This is not a time zone.'),
  currency: z.string().refine((currency) => CURRENCIES.has(currency), 'This is not a currency.'),
});
export type ReportingSettings = z.infer<typeof ReportingSettings>;

const Days = z.int('Enter whole days.').min(1, 'Keep at least one day.').max(3650, 'Keep at most ten years.');

const Years = z
  .int('Enter whole years.')
  .min(1, 'Keep at least one year.')
  .max(10, 'Keep at most ten years.');

/** Key `retention`: for how long data are kept. The books (money, subscriptions, payouts, audit, tax) stay. */
export const RetentionSettings = z.object({
  /** Raw events; null keeps them for good. */
  rawEventDays: Days.nullable(),
  /** Ingestion warnings with the events they are about; null keeps them for good. */
  warningDays: Days.nullable(),
  /** Numbers of activity, counted from raw events that are gone; null keeps them for good. */
  countedYears: Years.nullable().default(null),
  /** Whether a day of raw events is written to a file of the installation before it goes. */
  isExported: z.boolean().default(false),
});
export type RetentionSettings = z.infer<typeof RetentionSettings>;

/** Key `access`: what signing in to the back office takes. */
export const AccessSettings = z.object({
  /** Whoever has no second factor sets one up before anything else. */
  isSecondFactorRequired: z.boolean(),
  /** Whoever does nothing for so long is signed out. */
  idleHours: z.int('Enter whole hours.').min(1, 'At least one hour.').max(168, 'At most a week.'),
});
export type AccessSettings = z.infer<typeof AccessSettings>;

/** A change of how long data are kept; what is left out stays. */
export const RetentionChange = RetentionSettings.extend({
  countedYears: Years.nullable().optional(),
  isExported: z.boolean().optional(),
});
export type RetentionChange = z.infer<typeof RetentionChange>;

export const RemovalQuery = RetentionSettings.pick({ rawEventDays: true });
export type RemovalQuery = z.infer<typeof RemovalQuery>;

/** What goes when it is decided so. */
export type RemovalPreview = {
  /** UTC days of raw events, and about how many events, that would go at the next round. */
  days: number;
  events: number | null;
  /** When the first of them goes at the earliest; null while there are none, or they are kept for good. */
  firstAt: Date | null;
  /** Whether any went before. */
  hasRemoved: boolean;
};

export type SettingsView = {
  reporting: ReportingSettings;
  retention: RetentionSettings;
  /** False while an installation goes by what new ones begin with. */
  isRetentionChosen: boolean;
  access: AccessSettings;
  /** The zone the numbers are counted in now: differs from the chosen one while they are counted anew. */
  countedZone: string;
};
