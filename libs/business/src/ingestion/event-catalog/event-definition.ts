import type { z } from 'zod';

/** What the platform means by one event: how senders may call it, what it should carry, whether it shows that a person was active. */
export type EventDefinition = {
  /** One sentence for the catalog page. */
  purpose: string;
  /** Other names by which SDKs and specs send the same event. */
  aliases: readonly string[];
  /** False for bookkeeping: it says something about a person without the person doing anything. */
  isActivity: boolean;
  properties: z.ZodType;
};
