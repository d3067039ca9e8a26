import type { Chronicle, Happening, Scene } from './chronicle.ts';
import type { Device } from './devices.ts';
import type { Place } from './places.ts';
import type { Source } from './sources.ts';

export const HOST = 'studio.example';

type Visitor = { place: Place; city: string; device: Device };

/** One stay on the platform: who, from where, by which way, and the time that passes. */
export class Visit {
  readonly #chronicle: Chronicle;
  readonly #scene: Scene;
  actor: Happening['actor'];
  at: number;
  #path = '/';

  constructor(
    chronicle: Chronicle,
    { place, city, device }: Visitor,
    { actor, at, source }: { actor: Happening['actor']; at: number; source: Source },
  ) {
    this.#chronicle = chronicle;
    this.actor = actor;
    this.at = at;
    this.#scene = {
      sessionId: `${actor.key}.${at.toString(36)}`,
      bot: null,
      country: place.country,
      city,
      device: device.device,
      browser: device.browser,
      os: device.os,
      source: source.source,
      medium: source.medium,
      campaign: source.campaign,
      referrer: source.referrer,
      pageHost: HOST,
    };
  }

  /** Opens a page. */
  open(path: string): void {
    this.#path = path;
    this.do('page_view', { url: `https://${HOST}${path}` });
  }

  /** Does something where they are. */
  do(name: string, properties: Record<string, unknown> = {}): void {
    this.#chronicle.tell({
      at: this.at,
      name,
      actor: this.actor,
      scene: this.#scene,
      pagePath: this.#path,
      properties,
    });
  }

  /** Lets seconds pass. */
  wait(seconds: number): void {
    this.at += Math.max(1, Math.round(seconds * 1000));
  }

  /** Something the platform's servers report of them, wherever they are by then. */
  report(at: number, name: string, properties: Record<string, unknown>): void {
    this.#chronicle.tell({ at, name, actor: this.actor, scene: SERVER, pagePath: null, properties });
  }
}

const SERVER: Scene = {
  sessionId: null,
  bot: null,
  country: null,
  city: null,
  device: null,
  browser: null,
  os: null,
  source: null,
  medium: null,
  campaign: null,
  referrer: null,
  pageHost: null,
};
