import { Currency, currencyExponent } from '../fields/currency.ts';
import { CalendarDay } from '../fields/instant.ts';
import { minorRate, Rate } from '../fields/rate.ts';
import { defineEntity } from '../record-entity.ts';

/** What currencies were worth. */
export const exchangeRates = defineEntity({
  name: 'exchange_rates',
  table: 'exchange_rate',
  description:
    'What one unit of a currency was worth in another from a day on, until a later day has a rate. A day and pair has one rate; sending it again replaces it.',
  aliases: { date: 'day', from: 'currency', base: 'currency', to: 'quote' },
  shape: {
    day: CalendarDay.meta({ description: 'The first day it holds.' }),
    currency: Currency.meta({ description: 'ISO 4217, the currency that is valued.' }),
    quote: Currency.meta({ description: 'ISO 4217, the currency it is valued in: the reporting currency.' }),
    rate: Rate,
  },
  check: ({ currency, quote }) =>
    currency === quote ? [{ field: 'quote', message: 'Name another currency than the valued one.' }] : [],
  toRecord: ({ day: at, currency, quote, rate }) => {
    const day = at.toISOString().slice(0, 10);
    const id = `${currency}/${quote}@${day}`;
    const places = currencyExponent(quote) - currencyExponent(currency);
    return {
      id,
      customer: null,
      seenAt: null,
      content: { id, day, currency, quote, rate, minor_rate: minorRate(rate, places) },
    };
  },
});
