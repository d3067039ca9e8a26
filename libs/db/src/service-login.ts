import { createHash, createHmac } from 'node:crypto';

/** The role that services connect as: it owns nothing, and may neither change the audit log nor what closed months said. */
export type ServiceLogin = { user: string; password: string; url: string };

const PREFIX = 'sextant_app_';
const SLUG_LENGTH = 36;

/** The name of the services' role of a database. Roles belong to a whole cluster, and each of its databases has one of its own. */
export function serviceUser(database: string): string {
  const slug = database
    .toLowerCase()
    .replaceAll(/[^a-z0-9_]/g, '_')
    .slice(0, SLUG_LENGTH);
  return `${PREFIX}${slug}_${createHash('sha256').update(database).digest('hex').slice(0, 8)}`;
}

/**
 * The services' login, derived from the owner's address so that every process finds the same one without sharing a secret.
 * Null where the owner signs in without a password, and where the address is a service's already.
 */
export function serviceLogin(ownerUrl: string): ServiceLogin | null {
  const url = new URL(ownerUrl);
  if (url.password === '' || isServiceUrl(ownerUrl)) return null;
  const database = databaseOf(url);
  const user = serviceUser(database);
  const password = createHmac('sha256', decodeURIComponent(url.password))
    .update(`services of ${database}`)
    .digest('base64url');
  url.username = user;
  url.password = password;
  return { user, password, url: url.href };
}

/** Whether an address is of a services' role that Sextant made. */
export function isServiceUrl(url: string): boolean {
  return userOf(url).startsWith(PREFIX);
}

/** The user that an address signs in as. */
export function userOf(url: string): string {
  return decodeURIComponent(new URL(url).username);
}

/** The database that an address leads to; by the driver's rule, without one it is named like the user. */
export function databaseOf(url: URL): string {
  return decodeURIComponent(url.pathname.slice(1)) || decodeURIComponent(url.username);
}
