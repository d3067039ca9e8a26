import { randomUUID } from 'node:crypto';
import type { Context } from '@sextant/business/kernel/context';
import { openServices } from '@sextant/business/kernel/open-services';
import { migrateInstallation } from '@sextant/db/embedded/migrate-installation';

/** Runs a command with the installation's database at the newest schema, as the shell's own actor. */
export async function withContext<T>(work: (ctx: Context) => Promise<T>): Promise<T> {
  await migrateInstallation();
  const services = await openServices({ name: 'sextant-cli', max: 4 });
  try {
    return await work({
      db: services.db,
      now: new Date(),
      actor: { kind: 'system', id: 'cli', name: 'Command line' },
      requestId: randomUUID(),
    });
  } finally {
    await services.close();
  }
}
