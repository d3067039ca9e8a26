import { paths } from './paths.ts';
import { isPeriodPage } from './is-period-page.ts';
import type { PeriodView } from './period-view.ts';
import { usualPeriod } from './usual-period.ts';

/** The address with the period of the number that leads there, where its page would show another one by itself. */
export function forPeriod(href: string, { period }: Pick<PeriodView, 'period'>): string {
  const [path = '', search = ''] = href.split('?');
  const asked = new URLSearchParams(search);
  if (!isPeriodPage(path) || asked.has('period') || usualPeriod(path) === period) return href;
  asked.set('period', period);
  return `${path}?${asked.toString()}`;
}

/** The customers who joined in the period, or by its end, and have the values: `{ source: 'news' }`. */
export function joinedHref(
  view: Pick<PeriodView, 'range' | 'isOpen'>,
  { by = false, ...values }: { by?: boolean; source?: string } = {},
): string {
  return customersHref({
    ...(by ? {} : { from: view.range.from.toISOString() }),
    ...(view.isOpen ? {} : { to: view.range.to.toISOString() }),
    ...values,
  });
}

/** The customers with an active subscription at the end of the period, or now where it is not over; of any tier when left out. */
export function subscribedHref(view: Pick<PeriodView, 'range' | 'isOpen'>, tier = '*'): string {
  return customersHref({
    subscription: tier,
    ...(view.isOpen ? {} : { at: view.range.to.toISOString() }),
  });
}

/** The customers list with these filters of its address. */
export function customersHref(filters: Readonly<Record<string, string>>): string {
  const search = new URLSearchParams(filters).toString();
  return search === '' ? paths.customers() : `${paths.customers()}?${search}`;
}
