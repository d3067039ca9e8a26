const currencyNames = new Intl.DisplayNames('en', { type: 'currency' });

/** Every time zone, UTC first. */
export const ZONE_OPTIONS = [
  'UTC',
  ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC'),
].map((zone) => ({
  value: zone,
  label: zone.replaceAll('_', ' '),
}));

/** Every currency with its name. */
export const CURRENCY_OPTIONS = Intl.supportedValuesOf('currency').map((currency) => ({
  value: currency,
  label: currencyNames.of(currency) ?? currency,
  hint: currency,
}));
