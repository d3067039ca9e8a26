import type { CreditFault } from '@sextant/business/credits/contract';
import { verifyCredits } from '@sextant/business/credits/verify-credits';
import type { Command } from 'commander';
import { withContext } from '../with-context.ts';

export function registerCredits(program: Command): void {
  program
    .command('credits')
    .description('the ledger of credits')
    .command('verify')
    .description('add every entry up again; exit code 1 where a balance differs or ever fell below zero')
    .action(async () => {
      const { customers, entries, differing, belowZero } = await withContext(verifyCredits);
      for (const fault of differing) process.stdout.write(`${differs(fault)}\n`);
      for (const fault of belowZero) process.stdout.write(`${fell(fault)}\n`);
      process.stdout.write(
        `${entries} entries of ${customers} customers: ${differing.length} differ, ${belowZero.length} fell below zero\n`,
      );
      if (differing.length + belowZero.length > 0) process.exitCode = 1;
    });
}

function differs({ externalId, entries, kept }: CreditFault): string {
  return `${externalId}: the entries add up to ${entries}, the balance kept is ${kept}`;
}

function fell({ externalId, lowest }: CreditFault): string {
  return `${externalId}: fell to ${lowest}`;
}
