import { createBackup } from '@sextant/db/backup/create-backup';
import { restoreBackup } from '@sextant/db/backup/restore-backup';
import { verifyBackup } from '@sextant/db/backup/verify-backup';
import { resolveDatabaseUrl } from '@sextant/db/embedded/resolve-database-url';
import type { Command } from 'commander';

const say = (line: string) => process.stdout.write(`${line}\n`);

/** Backups of the installation's database, embedded or of `DATABASE_URL`; they need no Postgres client. */
export function registerBackup(program: Command): void {
  const backup = program.command('backup').description('back the database up and restore it');

  backup
    .command('create <folder>')
    .description('write all rows as they are at one instant into a new folder, while everything goes on')
    .action(async (folder: string) => {
      const { tables } = await createBackup(await resolveDatabaseUrl(), folder);
      say(`${tables.reduce((sum, { rows }) => sum + rows, 0)} rows of ${tables.length} tables in ${folder}`);
    });

  backup
    .command('verify <folder>')
    .description('read a backup and compare it with its checksums; exit code 1 when it is not whole')
    .action(async (folder: string) => {
      const problems = await verifyBackup(folder);
      for (const problem of problems) say(problem);
      say(problems.length === 0 ? 'whole' : 'not whole');
      if (problems.length > 0) process.exitCode = 1;
    });

  backup
    .command('restore <folder>')
    .description('bring a backup into the installation, whose database must be empty')
    .action(async (folder: string) => {
      const owner = process.env['DATABASE_OWNER_URL'] || (await resolveDatabaseUrl());
      const { createdAt, tables } = await restoreBackup(owner, folder);
      say(`${tables.length} tables as of ${createdAt}`);
    });
}
