import { migrateInstallation } from '@sextant/db/embedded/migrate-installation';
import { resolveDatabaseUrl } from '@sextant/db/embedded/resolve-database-url';
import { ownRightsHint, serviceUrl } from '@sextant/db/service-url';
import type { Command } from 'commander';

export function registerMigrate(program: Command): void {
  program
    .command('migrate')
    .description('bring the database to the newest schema')
    .action(async () => {
      await migrateInstallation();
      const given = await resolveDatabaseUrl();
      const hint = process.env['DATABASE_OWNER_URL'] ? null : ownRightsHint(given, await serviceUrl(given));
      if (hint !== null) process.stderr.write(`${hint}\n`);
      process.stdout.write('up to date\n');
    });
}
