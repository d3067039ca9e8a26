import { grantServices, grantTo } from '../grant-services.ts';
import { migrate } from '../migrate.ts';
import { isServiceUrl } from '../service-login.ts';
import { resolveDatabaseUrl } from './resolve-database-url.ts';

/**
 * Brings the installation's database to the newest schema and gives services what they may do with it. `DATABASE_OWNER_URL`
 * does it where it is set; a service's own address can migrate nothing, and its owner has.
 */
export async function migrateInstallation(): Promise<void> {
  const owner = process.env['DATABASE_OWNER_URL'];
  const url = await resolveDatabaseUrl();
  if (owner) {
    await migrate(owner);
    await grantTo(owner, url);
  } else if (!isServiceUrl(url) && (await migrate(url)) > 0) {
    await grantServices(url);
  }
}
