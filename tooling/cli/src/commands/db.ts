import { databaseStatus } from '@sextant/db/embedded/database-status';
import { ensureDatabase } from '@sextant/db/embedded/ensure-database';
import { stopDatabase } from '@sextant/db/embedded/stop-database';
import type { Command } from 'commander';

const say = (line: string) => process.stdout.write(`${line}\n`);

/** Controls the embedded Postgres of this installation; `DATABASE_URL` plays no part. */
export function registerDb(program: Command): void {
  const db = program.command('db').description('control the embedded Postgres');

  db.command('start')
    .description('start it, if it does not run, and print its port')
    .action(async () => {
      const server = await ensureDatabase();
      say(`${server.hasStarted ? 'started' : 'already running'} on port ${server.port}`);
    });

  db.command('stop')
    .description('stop it')
    .action(async () => {
      say((await stopDatabase()) ? 'stopped' : 'was not running');
    });

  db.command('status')
    .description('say whether it runs; exit code 3 when it does not')
    .action(() => {
      const status = databaseStatus();
      say(
        status.isRunning
          ? `running on port ${status.port}, data in ${status.dataDir}`
          : `not running, data in ${status.dataDir}`,
      );
      if (!status.isRunning) process.exitCode = 3;
    });

  db.command('url')
    .description('print its address with the password, starting it if need be')
    .action(async () => {
      say((await ensureDatabase()).url);
    });
}
