import { resolveDatabaseUrl } from '@sextant/db/embedded/resolve-database-url';
import { migrate } from '@sextant/db/migrate';
import type { Command } from 'commander';

export function registerMigrate(program: Command): void {
  program
    .command('migrate')
    .description('bring the database to the newest schema')
    .action(async () => {
      await migrate(await resolveDatabaseUrl());
      process.stdout.write('up to date\n');
    });
}
