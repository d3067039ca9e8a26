import type { EventDimension } from './event-dimension.ts';

/** How often one person sent the same event in one hour. */
export type EventCount = {
  /** UTC. */
  hour: Date;
  /** Start of the day in the zone asked for. */
  day: Date;
  name: string;
  /** Class of the bot, null for people. */
  bot: string | null;
  person: number;
  times: number;
} & Partial<Record<Exclude<EventDimension, 'bot'>, string>>;
