import type { EventSurroundings } from '../intake-event.ts';
import type { SaidSurroundings } from '../wires/sent-event.ts';
import type { PlaceLookup } from './place-lookup.ts';
import { readUserAgent, type UserAgent } from './read-user-agent.ts';
import { type Client, countryCode } from './request-origin.ts';
import { trafficOf } from './traffic-source.ts';

/** What a request gives to all its events. */
export type Edge = {
  client: Client;
  /** Null when the request came without the header. */
  userAgent: string | null;
  isSecretKey: boolean;
  locate: PlaceLookup;
};

const SILENT: UserAgent = { device: null, browser: null, os: null, bot: null };
const DEVICES = new Set(['desktop', 'mobile', 'tablet', 'tv', 'console', 'wearable']);
const PERSONAL_LIBRARY =
  /^web$|analytics\.js|[-._]js$|ios|android|swift|kotlin|react-native|flutter|unity|browser/i;
const PERSONAL_AGENT = /^Mozilla\/|CFNetwork\/|^Dalvik\//;

/** Derives place, device, bot class and traffic; the address serves for this moment and goes no further. */
export function surroundingsOf(said: SaidSurroundings, edge: Edge): EventSurroundings {
  const isServer = isServerSide(said, edge);
  const agent = agentOf(said, edge, isServer);
  const address = said.address ?? (isServer ? null : edge.client.address);
  const place = address === null || said.skipsPlace ? null : edge.locate(address);
  const fromCdn = isServer ? null : edge.client;
  const traffic = trafficOf(said, isServer);
  return {
    bot: agent.bot,
    country: countryCode(said.country) ?? fromCdn?.country ?? place?.country ?? null,
    city: cut(said.city) ?? fromCdn?.city ?? place?.city ?? null,
    device: said.device !== null && DEVICES.has(said.device) ? said.device : agent.device,
    browser: cut(said.browser) ?? agent.browser,
    os: cut(said.os) ?? agent.os,
    source: traffic.source,
    medium: traffic.medium,
    campaign: traffic.campaign,
    referrer: traffic.referrer,
    pageHost: traffic.pageHost,
    pagePath: traffic.pagePath,
  };
}

/** Whether the request comes from a machine that speaks for people, so that its own address and agent say nothing of them. */
export function isServerSide(said: SaidSurroundings, edge: Edge): boolean {
  if (said.library !== null) return !PERSONAL_LIBRARY.test(said.library);
  return edge.isSecretKey || edge.userAgent === null || !isPersonal(edge.userAgent);
}

// A crawler's own agent counts as a person's: only so is it recognised as a bot.
function isPersonal(userAgent: string): boolean {
  if (PERSONAL_AGENT.test(userAgent) || userAgent.trim() === '') return true;
  const { bot } = readUserAgent(userAgent);
  return (
    bot !== null &&
    bot !== 'tool' &&
    bot !== 'unknown' &&
    /bot|crawl|spider|preview|externalhit|http/i.test(userAgent)
  );
}

function agentOf(said: SaidSurroundings, edge: Edge, isServer: boolean): UserAgent {
  if (said.userAgent !== null) return readUserAgent(said.userAgent);
  return isServer || edge.userAgent === null ? SILENT : readUserAgent(edge.userAgent);
}

function cut(text: string | null): string | null {
  return text === null ? null : text.slice(0, 100);
}
