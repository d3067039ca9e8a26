import type { EventDimension } from './event-dimension.ts';

/** People who sent the same event equally often in one hour. */
export type EventCount = {
  /** UTC. */
  hour: Date;
  /** Start of the day in the zone asked for. */
  day: Date;
  name: string;
  /** Class of the bot, null for people. */
  bot: string | null;
  times: number;
  /** Person ids, 4 bytes each, most significant first; somebody may be in it twice and then counts twice. */
  people: Buffer;
} & Partial<Record<Exclude<EventDimension, 'bot'>, string>>;
