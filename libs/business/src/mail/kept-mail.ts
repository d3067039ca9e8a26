import { z } from 'zod';

/** A message that was kept as a file because no mail server is configured. */
export const KeptMail = z.object({
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  sentAt: z.iso.datetime(),
});
export type KeptMail = z.infer<typeof KeptMail>;
