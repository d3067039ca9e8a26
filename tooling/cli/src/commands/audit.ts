import type { ChainVerdict } from '@sextant/business/audit/contract';
import { verifyChain } from '@sextant/business/audit/verify-chain';
import type { Command } from 'commander';
import { withContext } from '../with-context.ts';

export function registerAudit(program: Command): void {
  program
    .command('audit')
    .description('the record of who did what')
    .command('verify')
    .description('recompute every hash of the log; exit code 1 where it is not what was written')
    .action(async () => {
      const verdict = await withContext(verifyChain);
      process.stdout.write(`${sentence(verdict)}\n`);
      if (!verdict.isWhole) process.exitCode = 1;
    });
}

const PROBLEMS = {
  missing: 'is missing',
  unlinked: 'does not follow the one before it',
  altered: 'was altered',
} as const;

function sentence(verdict: ChainVerdict): string {
  if (!verdict.isWhole) return `broken: entry ${verdict.brokenAt} ${PROBLEMS[verdict.problem]}`;
  const head = verdict.head === null ? '' : `, newest ${verdict.head.sequence} ${verdict.head.hash}`;
  return `whole: ${verdict.entries} entries${head}`;
}
