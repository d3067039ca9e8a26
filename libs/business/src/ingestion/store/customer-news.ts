import type { CustomerNews } from '@sextant/db/queries/identity/update-customer-traits';
import type { Act } from './act.ts';

/** What a batch tells about each customer, in order of arrival; customers of whom it tells nothing new are left out. */
export function customerNews(acts: readonly Act[]): CustomerNews[] {
  const byCustomer = new Map<number, CustomerNews>();
  for (const { event, actor } of acts) {
    if (actor.kind !== 'customer') continue;
    const isHuman = event.bot === null;
    const hasCountry = isHuman && event.country !== null && event.country !== actor.country;
    const hasSource =
      isHuman && event.source !== null && (actor.source === null || event.occurredAt < actor.firstSeenAt);
    if (event.news === null && !hasCountry && !hasSource) continue;

    const news = byCustomer.get(actor.id) ?? emptyNews(actor.id);
    byCustomer.set(actor.id, news);
    if (event.news) {
      Object.assign(news.declared, event.news.declared);
      Object.assign(news.traits, event.news.traits);
      news.once = { ...event.news.once, ...news.once };
      news.traitsOnce = { ...event.news.traitsOnce, ...news.traitsOnce };
    }
    if (hasCountry) news.eventCountry = event.country;
    if (hasSource && (news.sourceAt === null || event.occurredAt < news.sourceAt.getTime())) {
      news.source = event.source;
      news.sourceAt = new Date(event.occurredAt);
    }
  }
  return [...byCustomer.values()];
}

function emptyNews(id: number): CustomerNews {
  return {
    id,
    declared: {},
    once: {},
    traits: {},
    traitsOnce: {},
    eventCountry: null,
    source: null,
    sourceAt: null,
  };
}
