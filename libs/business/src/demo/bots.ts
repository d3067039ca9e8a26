import type { Calendar } from './calendar.ts';
import { DAY_MS } from './calendar.ts';
import type { Chronicle } from './chronicle.ts';
import { pickContent } from './content.ts';
import { Random } from './random.ts';
import { HOST } from './visit.ts';

const FIRST_SEED = 990_000;
const BOTS = [
  { weight: 12, key: 'bot-search', bot: 'crawler' },
  { weight: 5, key: 'bot-preview', bot: 'preview' },
  { weight: 3, key: 'bot-monitor', bot: 'monitor' },
] as const;
const VIEWS_A_DAY = 14;

const SCENE = {
  sessionId: null,
  country: 'US',
  city: null,
  device: 'desktop',
  browser: null,
  os: null,
  source: 'direct',
  medium: null,
  campaign: null,
  referrer: null,
  pageHost: HOST,
} as const;

/** The pages that machines fetch on a day. */
export function botsOf(day: number, calendar: Calendar, chronicle: Chronicle): void {
  const random = new Random(FIRST_SEED + day * 6151);
  for (let view = 0; view < VIEWS_A_DAY; view += 1) {
    const { key, bot } = random.weighted(BOTS);
    const path = random.chance(0.5) ? '/' : pickContent(random).path;
    chronicle.tell({
      at: calendar.at(day) + Math.floor(random.next() * DAY_MS),
      name: 'page_view',
      actor: { kind: 'visitor', key: `${key}-${random.whole(1, 6)}` },
      scene: { ...SCENE, bot },
      pagePath: path,
      properties: { url: `https://${HOST}${path}` },
    });
  }
}
