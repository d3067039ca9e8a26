import { selectAuditLink } from '@sextant/db/queries/audit/select-audit-head';
import { installationHome } from '../kernel/installation-home.ts';
import type { Job } from '../kernel/job.ts';
import { mailSettings, sendMail } from '../mail/send-mail.ts';
import { anchorPublicKey, keepAuditAnchor, readAuditAnchors } from './audit-anchors.ts';

const DAY_MS = 86_400_000;

/** Once a day the newest entry's hash is written down outside the database, and mailed to `AUDIT_HEAD_MAIL` where that is set. */
export function auditJobs(environment = process.env): readonly Job[] {
  const to = environment['AUDIT_HEAD_MAIL'];
  return [
    {
      name: 'anchor-audit-log',
      pauseMs: DAY_MS,
      run: async (db, now) => {
        const home = installationHome();
        const head = await selectAuditLink(db);
        const known = (await readAuditAnchors(home)).at(-1);
        if (head === null || head.sequence <= (known?.sequence ?? 0)) return undefined;
        const anchor = { sequence: head.sequence, hash: head.hash.toString('hex') };
        const line = await keepAuditAnchor(home, anchor, now);
        if (to)
          await sendMail(mailSettings(home, environment), headMail(to, line, anchorPublicKey(home)), now);
        return { sequence: anchor.sequence };
      },
    },
  ];
}

function headMail(to: string, line: string, publicKey: string) {
  return {
    to,
    subject: 'Newest entry of the audit log',
    text: [
      'Keep this message: it proves later that nothing was cut off the audit log of Sextant.',
      '',
      line,
      '',
      'Instant, entry, hash, signature (Ed25519 over the first three). To check the log against it:',
      '',
      `  npm run sextant -- audit verify --expect ${line.split(' ')[2] ?? ''}`,
      '',
      publicKey,
    ].join('\n'),
  };
}
