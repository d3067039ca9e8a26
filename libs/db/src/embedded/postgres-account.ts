import { readFileSync } from 'node:fs';

/** The operating system account that owns the data files. */
export type PostgresAccount = { name: string; uid: number; gid: number };

/**
 * The account to drop to, or null when the present user runs the server itself.
 * Postgres refuses to run as root, and initdb needs an account that is listed in /etc/passwd.
 */
export function postgresAccount(): PostgresAccount | null {
  if (process.getuid?.() !== 0) return null;
  const entries = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['postgres', 'nobody']) {
    const fields = entries.find((entry) => entry.startsWith(`${name}:`))?.split(':');
    if (fields) return { name, uid: Number(fields[2]), gid: Number(fields[3]) };
  }
  throw new Error(
    'Postgres does not run as root, and there is no account "postgres" or "nobody" to run it as. ' +
      'Start Sextant as an ordinary user, or set DATABASE_URL to your own Postgres.',
  );
}
