import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { BusinessError } from '../kernel/business-error.ts';
import type { TaxKey } from './tax-key.ts';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Encrypts a number for one customer: AES-256-GCM, as nonce, tag and ciphertext. It opens for no other customer. */
export function sealTin({ encryption }: TaxKey, customerId: number, tin: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', encryption, nonce).setAAD(Buffer.from(String(customerId)));
  const sealed = Buffer.concat([cipher.update(tin, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** The number again. Throws `unavailable` when it was encrypted with another key, or for another customer. */
export function openTin({ encryption }: TaxKey, customerId: number, sealed: Uint8Array): string {
  const nonce = sealed.subarray(0, NONCE_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', encryption, nonce)
    .setAAD(Buffer.from(String(customerId)))
    .setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  try {
    const ciphertext = sealed.subarray(NONCE_BYTES + TAG_BYTES);
    return Buffer.concat([decipher.update(ciphertext), decipher.final()]).toString('utf8');
  } catch {
    throw new BusinessError(
      'unavailable',
      'The taxpayer number was encrypted with another key. Put the former TAX_ENCRYPTION_KEY, or its file, back.',
    );
  }
}

/** What two accounts with one number have in common; says nothing to who lacks the key. */
export function digestTin({ digest }: TaxKey, tin: string): Buffer {
  return createHmac('sha256', digest).update(tin).digest();
}
