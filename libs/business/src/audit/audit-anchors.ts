import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { appendFile, mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { keptFile } from '@sextant/db/embedded/kept-file';

/** The newest entry of the log at some time: what must still be in it. */
export type AuditAnchor = { sequence: number; hash: string };

const FILE = 'audit-heads';

/** The heads that this installation has written down outside the database, oldest first. */
export async function readAuditAnchors(home: string): Promise<AuditAnchor[]> {
  const text = await readFile(path.join(home, FILE), 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  });
  return text.split('\n').flatMap((line) => parseAnchor(line) ?? []);
}

/** Writes a head down with its signature, for the owner's eyes only. Returns the line: instant, sequence, hash, signature. */
export async function keepAuditAnchor(home: string, anchor: AuditAnchor, now: Date): Promise<string> {
  await mkdir(home, { recursive: true });
  const stated = `${now.toISOString()} ${anchor.sequence} ${anchor.hash}`;
  const signature = sign(null, Buffer.from(stated), signingKey(home)).toString('base64url');
  const line = `${stated} ${signature}`;
  await appendFile(path.join(home, FILE), `${line}\n`, { mode: 0o600 });
  return line;
}

/** The public half of the key that signs heads, as PEM: kept elsewhere, it proves that a head came from here. */
export function anchorPublicKey(home: string): string {
  return createPublicKey(signingKey(home)).export({ type: 'spki', format: 'pem' }).toString();
}

function signingKey(home: string) {
  const kept = keptFile(path.join(home, 'audit-signing-key'), () =>
    generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64'),
  );
  return createPrivateKey({ key: Buffer.from(kept, 'base64'), type: 'pkcs8', format: 'der' });
}

function parseAnchor(line: string): AuditAnchor | null {
  const [, sequence = '', hash = ''] = line.split(' ');
  return /^\d+$/.test(sequence) && /^[0-9a-f]{64}$/.test(hash) ? { sequence: Number(sequence), hash } : null;
}
