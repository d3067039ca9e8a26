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

/**
 * The source is the campaign's, else the host of a foreign referrer, else "direct"; addresses lose their queries.
 * A server's silence says nothing of how a visitor came; a browser's means that they came directly.
 */
export function trafficOf(said: SaidTraffic, isServer: boolean): Traffic {
  const page = parse(said.url);
  const referrer = parse(said.referrer);
  const foreign = referrer && bareHost(referrer) !== (page && bareHost(page)) ? referrer : null;
  const utm = (name: string) => page?.searchParams.get(name)?.trim() || null;
  const source = said.utmSource ?? utm('utm_source') ?? (foreign && bareHost(foreign));
  return {
    source: cut(source ?? (isServer ? null : 'direct')),
    medium: cut(said.utmMedium ?? utm('utm_medium')),
    campaign: cut(said.utmCampaign ?? utm('utm_campaign')),
    referrer: referrer && cut(referrer.origin + referrer.pathname),
    pageHost: page && cut(page.host),
    pagePath: page && cut(page.pathname),
  };
}

function parse(address: string | null): URL | null {
  if (address === null || !/^https?:\/\//i.test(address)) return null;
  return URL.canParse(address) ? new URL(address) : null;
}

function bareHost(url: URL): string {
  return url.hostname.replace(/^www\./, '');
}

function cut(text: string | null): string | null {
  return text === null || text === '' ? null : text.slice(0, LONGEST);
}
