import postgres from 'postgres';
import { grantServices } from './grant-services.ts';
import { isServiceUrl, serviceLogin, serviceUser, databaseOf, userOf } from './service-login.ts';

/** The server is short of something, or not ready: says nothing of the login. Poolers answer an unknown one in words of their own. */
const NOT_OF_THE_LOGIN = /^(?:53|57|58)/;

/**
 * The address that services use for a database whose address somebody gave: the services' own login, made when the given
 * user may make it. The given address itself where it is a service's, or may make none.
 */
export async function serviceUrl(url: string): Promise<string> {
  const login = isServiceUrl(url) ? null : serviceLogin(url);
  if (login === null) return url;
  if (await canSignIn(login.url)) return login.url;
  return (await grantServices(url)) && (await canSignIn(login.url)) ? login.url : url;
}

/** Why services run with the rights of the given user and how to change that; null when they have a login of their own. */
export function ownRightsHint(given: string, used: string): string | null {
  if (given !== used || isServiceUrl(given)) return null;
  const user = serviceUser(databaseOf(new URL(given)));
  return [
    `Services use the rights of the database user "${userOf(given)}", because it cannot make a login of their own for them.`,
    `Whoever runs the database can: CREATE ROLE ${user} LOGIN PASSWORD '…'. Then set DATABASE_URL to that login and`,
    'DATABASE_OWNER_URL to the present one, which is used for migrations alone.',
  ].join('\n');
}

async function canSignIn(url: string): Promise<boolean> {
  const probe = postgres(url, { max: 1, onnotice: () => undefined, connect_timeout: 5, backoff: () => 0.2 });
  try {
    await probe`select 1`;
    return true;
  } catch (error) {
    if (error instanceof postgres.PostgresError && !NOT_OF_THE_LOGIN.test(error.code)) return false;
    throw error;
  } finally {
    await probe.end({ timeout: 5 });
  }
}
