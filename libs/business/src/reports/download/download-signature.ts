import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { keptFile } from '@sextant/db/embedded/kept-file';
import type { Context } from '../../kernel/context.ts';
import { installationHome } from '../../kernel/installation-home.ts';
import type { ReportFilePart } from '../contract.ts';

/** A context that may say where the installation's folder is. */
export type DownloadContext = Context & { home?: string | undefined };

/** What a link gives, to whom, and until when. */
export type SignedDownload = {
  runId: string;
  part: ReportFilePart;
  actorKind: string;
  actorId: string;
  /** Milliseconds since 1970. */
  expires: number;
};

/** The signature of a link, by `DOWNLOAD_SECRET` or a secret that the installation made for itself. */
export function downloadSignature(download: SignedDownload, home = installationHome()): string {
  const { runId, part, actorKind, actorId, expires } = download;
  const text = JSON.stringify([runId, part, actorKind, actorId, expires]);
  return createHmac('sha256', secretOf(home)).update(text).digest('base64url');
}

/** Whether a signature is the one that we made, in constant time. */
export function isSameSignature(given: string, own: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(own)];
  return one.length === other.length && timingSafeEqual(one, other);
}

function secretOf(home: string): string {
  const set = process.env['DOWNLOAD_SECRET'];
  if (set) return set;
  mkdirSync(home, { recursive: true });
  return keptFile(path.join(home, 'download-secret'), () => randomBytes(32).toString('base64url'));
}
