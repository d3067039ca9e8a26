import { hkdfSync, randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { keptFile } from '@sextant/db/embedded/kept-file';
import { BusinessError } from '../kernel/business-error.ts';
import type { Context } from '../kernel/context.ts';
import { installationHome } from '../kernel/installation-home.ts';

/** A context that may say where the installation's folder is. */
export type TaxContext = Context & { home?: string | undefined };

/** One key encrypts numbers, the other makes the hash by which accounts are merged. */
export type TaxKey = { encryption: Uint8Array; digest: Uint8Array };

/**
 * The keys of this installation, from `TAX_ENCRYPTION_KEY` (32 bytes in base64 or hexadecimal), else from a file that is
 * made once for its owner's eyes only. They are never in the database. Throws `unavailable` for a key of another length.
 */
export function taxKey({ home = installationHome() }: Pick<TaxContext, 'home'>): TaxKey {
  const text = process.env['TAX_ENCRYPTION_KEY'] ?? keptKey(home);
  const master = Buffer.from(text, /^[0-9a-f]{64}$/i.test(text) ? 'hex' : 'base64');
  if (master.length !== 32)
    throw new BusinessError(
      'unavailable',
      'TAX_ENCRYPTION_KEY must be 32 bytes, in base64 or hexadecimal. Set it right and start again.',
    );
  return {
    encryption: derive(master, 'sextant tax encryption'),
    digest: derive(master, 'sextant tax digest'),
  };
}

function keptKey(home: string): string {
  mkdirSync(home, { recursive: true });
  return keptFile(path.join(home, 'tax-encryption-key'), () => randomBytes(32).toString('base64'));
}

function derive(master: Uint8Array, purpose: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', master, new Uint8Array(), purpose, 32));
}
