import { Command, CommanderError } from 'commander';
import { registerAudit } from './commands/audit.ts';
import { registerCredits } from './commands/credits.ts';
import { registerKeys } from './commands/keys.ts';
import { registerSettings } from './commands/settings.ts';
import { registerStaff } from './commands/staff.ts';
import { registerBackup } from './commands/backup.ts';
import { registerBench } from './commands/bench.ts';
import { registerBootstrap } from './commands/bootstrap.ts';
import { registerDb } from './commands/db.ts';
import { registerDemo } from './commands/demo.ts';
import { registerImport } from './commands/import.ts';
import { registerMetrics } from './commands/metrics.ts';
import { registerMigrate } from './commands/migrate.ts';
import { registerQuery } from './commands/query.ts';
import { registerRollups } from './commands/rollups.ts';
import { registerStripe } from './commands/stripe.ts';
import { explainFailure } from './explain-failure.ts';

const program = new Command('sextant')
  .description("Sextant's way in from a shell. The answer goes to stdout, everything else to stderr.")
  .showHelpAfterError('Run the command with --help to see what it takes.')
  .exitOverride();

for (const register of [
  registerMigrate,
  registerBootstrap,
  registerRollups,
  registerImport,
  registerDemo,
  registerMetrics,
  registerQuery,
  registerAudit,
  registerKeys,
  registerStaff,
  registerSettings,
  registerDb,
  registerBackup,
  registerStripe,
  registerCredits,
  registerBench,
]) {
  register(program);
}

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else {
    process.stderr.write(`${explainFailure(error)}\n`);
    process.exitCode = 1;
  }
}
