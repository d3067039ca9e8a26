/** Says once for each currency that its money cannot be told in the reporting currency. */
export function noteMissingRates(notes: Set<string>, currencies: Iterable<string>): void {
  for (const currency of currencies) {
    notes.add(
      `No exchange rate for ${currency} is known on some of these days, so sums with it are unknown. Send exchange_rates from its first day on.`,
    );
  }
}
