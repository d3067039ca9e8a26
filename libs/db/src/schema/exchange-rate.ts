import { char, date, index, numeric, pgTable, text } from 'drizzle-orm/pg-core';

/** What one unit of a currency was worth in another from a day on. */
export const exchangeRate = pgTable(
  'exchange_rate',
  {
    /** Made of the pair and the day. */
    id: text('id').primaryKey(),
    day: date('day').notNull(),
    currency: char('currency', { length: 3 }).notNull(),
    quote: char('quote', { length: 3 }).notNull(),
    /** Units of the quote for one unit of the currency. */
    rate: numeric('rate').notNull(),
    /** The same between minor units: 150 JPY a USD is 1.5 yen a cent. */
    minorRate: numeric('minor_rate').notNull(),
  },
  (t) => [index('exchange_rate_day_index').on(t.currency, t.quote, t.day)], // the rate of a day: the latest up to it
);
