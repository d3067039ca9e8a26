import { readFileSync } from 'node:fs';
import path from 'node:path';
import { referenceData } from '@sextant/db/testing/reference-data';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { verifyWebhook } from './verify-webhook.ts';

const folder = referenceData('stripe');
const Vectors = z.array(
  z.object({
    file: z.string(),
    secret: z.string(),
    timestamp: z.number(),
    header: z.string(),
    valid: z.boolean(),
    why: z.string().optional(),
  }),
);

describe.skipIf(folder === null)('the signature vectors', () => {
  const read = (file: string) => readFileSync(path.join(folder ?? '', file));
  const vectors = folder === null ? [] : Vectors.parse(JSON.parse(read('signature_vectors.json').toString()));

  test.each(vectors)('$file is genuine: $valid $why', ({ file, header, secret, timestamp, valid }) => {
    const sent = { payload: read(file), signature: header, now: new Date(timestamp * 1000) };
    expect(verifyWebhook(sent, [secret]).isGenuine).toBe(valid);
  });

  test.each(vectors.filter((vector) => vector.valid))(
    '$file is refused once it is old, with another secret, and with one byte changed',
    ({ file, header, secret, timestamp }) => {
      const sent = { payload: read(file), signature: header, now: new Date(timestamp * 1000) };
      const later = new Date((timestamp + 301) * 1000);
      const changed = Buffer.from(sent.payload);
      changed.writeUInt8(changed.readUInt8(20) ^ 1, 20);

      expect(verifyWebhook({ ...sent, now: later }, [secret])).toEqual({
        isGenuine: false,
        reason: 'expired',
      });
      expect(verifyWebhook(sent, ['whsec_other'])).toEqual({ isGenuine: false, reason: 'mismatch' });
      expect(verifyWebhook({ ...sent, payload: changed }, [secret])).toEqual({
        isGenuine: false,
        reason: 'mismatch',
      });
      expect(verifyWebhook({ ...sent, signature: null }, [secret])).toEqual({
        isGenuine: false,
        reason: 'missing',
      });
    },
  );
});
