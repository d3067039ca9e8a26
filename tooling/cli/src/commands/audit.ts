import { keepAuditAnchor, readAuditAnchors } from '@sextant/business/audit/audit-anchors';
import type { ChainVerdict } from '@sextant/business/audit/contract';
import { verifyChain } from '@sextant/business/audit/verify-chain';
import { installationHome } from '@sextant/business/kernel/installation-home';
import { InvalidArgumentError, type Command } from 'commander';
import { withContext } from '../with-context.ts';

export function registerAudit(program: Command): void {
  program
    .command('audit')
    .description('the record of who did what')
    .command('verify')
    .description('recompute every hash of the log; exit code 1 where it is not what was written')
    .option(
      '--expect <hash...>',
      'hashes kept elsewhere, of entries that must be in the log; those in SEXTANT_HOME/audit-heads are looked for anyway',
      collectHash,
    )
    .action(async ({ expect = [] }: { expect?: string[] }) => {
      const home = installationHome();
      const anchors = await readAuditAnchors(home);
      const verdict = await withContext((ctx) => verifyChain(ctx, { anchors, hashes: expect }));
      process.stdout.write(`${sentence(verdict)}\n`);
      if (!verdict.isWhole) process.exitCode = 1;
      else if (verdict.head !== null) await keepAuditAnchor(home, verdict.head, new Date());
    });
}

const PROBLEMS = {
  missing: 'is missing',
  unlinked: 'does not follow the one before it',
  altered: 'was altered',
  rewritten: 'is not the one that was written down outside the log',
  cut: 'was cut off: it is known to have been there',
} as const;

function collectHash(value: string, before: string[] = []): string[] {
  const hash = value.toLowerCase();
  if (!/^[0-9a-f]{64}$/.test(hash))
    throw new InvalidArgumentError('Give the 64 hexadecimal digits of a hash.');
  return [...before, hash];
}

function sentence(verdict: ChainVerdict): string {
  if (!verdict.isWhole) return `broken: entry ${verdict.brokenAt} ${PROBLEMS[verdict.problem]}`;
  const head = verdict.head === null ? '' : `, newest ${verdict.head.sequence} ${verdict.head.hash}`;
  return `whole: ${verdict.entries} entries${head}`;
}
