import type { PostgresAccount } from './postgres-account.ts';

/** Options for spawning a Postgres program: neutral locale, no PG* variables of the caller's, as the cluster's account. */
export function serverEnvironment(account: PostgresAccount | null): {
  env: NodeJS.ProcessEnv;
  cwd: string;
  uid?: number;
  gid?: number;
} {
  // Next declares NODE_ENV as always there; Postgres does not read it.
  const env: NodeJS.ProcessEnv = { NODE_ENV: 'production', LC_ALL: 'C', LANG: 'C', TZ: 'UTC' };
  for (const name of ['PATH', 'SystemRoot', 'TEMP', 'TMP']) {
    const value = process.env[name];
    if (value !== undefined) env[name] = value;
  }
  return account ? { env, cwd: '/', uid: account.uid, gid: account.gid } : { env, cwd: '/' };
}
