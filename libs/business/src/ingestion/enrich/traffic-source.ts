import { LRUCache } from 'lru-cache';

/** Where a page was and where its visitor came from; null where nothing was said. */
export type SaidTraffic = {
  url: string | null;
  referrer: string | null;
  utmSource: string | null;
  utmMedium: string | null;
  utmCampaign: string | null;
};

export type Traffic = {
  source: string | null;
  medium: string | null;
  campaign: string | null;
  referrer: string | null;
  pageHost: string | null;
  pagePath: string | null;
};

const LONGEST = 500;

// Reading an address costs more than the rest of an event, and pages repeat.
const remembered = new LRUCache<string, { read: Address | null }>({ max: 2_000 });

/**
 * The source is the campaign's, else the host of a foreign referrer, else "direct"; addresses lose their queries.
 * A server's silence says nothing of how a visitor came; a browser's means that they came directly.
 */
export function trafficOf(said: SaidTraffic, isServer: boolean): Traffic {
  const page = readAddress(said.url);
  const referrer = readAddress(said.referrer);
  const foreign = referrer !== null && referrer.site !== page?.site ? referrer.site : null;
  const source = said.utmSource ?? page?.utmSource ?? foreign;
  return {
    source: cut(source ?? (isServer ? null : 'direct')),
    medium: cut(said.utmMedium ?? page?.utmMedium ?? null),
    campaign: cut(said.utmCampaign ?? page?.utmCampaign ?? null),
    referrer: referrer?.bare ?? null,
    pageHost: page?.host ?? null,
    pagePath: page?.path ?? null,
  };
}

type Address = {
  host: string | null;
  path: string | null;
  /** The host without "www.". */
  site: string;
  /** Without query and fragment. */
  bare: string | null;
  utmSource: string | null;
  utmMedium: string | null;
  utmCampaign: string | null;
};

function readAddress(text: string | null): Address | null {
  if (text === null || text === '') return null;
  let address = remembered.get(text);
  if (address === undefined) {
    address = { read: parse(text) };
    remembered.set(text, address);
  }
  return address.read;
}

function parse(text: string): Address | null {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return null;
  const url = new URL(text);
  const utm = (name: string) => url.searchParams.get(name)?.trim() || null;
  return {
    host: cut(url.host),
    path: cut(url.pathname),
    site: url.hostname.replace(/^www\./, ''),
    bare: cut(url.origin + url.pathname),
    utmSource: utm('utm_source'),
    utmMedium: utm('utm_medium'),
    utmCampaign: utm('utm_campaign'),
  };
}

function cut(text: string | null): string | null {
  return text === null || text === '' ? null : text.slice(0, LONGEST);
}
