import { readFileSync } from 'node:fs';
import { withConnection } from '@sextant/db/testing/with-connection';

// What Linux counts in, whatever the machine.
const TICKS_A_SECOND = 100;

/** CPU seconds that a process has used so far; null where the system does not say, and once it has ended. */
export function cpuOfProcess(pid: number): number | null {
  try {
    const [, fields = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
    const [user, system] = fields.split(' ').slice(11, 13).map(Number);
    return user === undefined || system === undefined ? null : (user + system) / TICKS_A_SECOND;
  } catch {
    return null;
  }
}

/** CPU seconds of those connections to the database that are open now; null where the system does not say. */
export async function cpuOfDatabase(url: string): Promise<number | null> {
  const backends = await withConnection(
    url,
    (sql) => sql<{ pid: number }[]>`
      select pid from pg_stat_activity
      where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()`,
  );
  const seconds = backends.map(({ pid }) => cpuOfProcess(pid));
  return seconds.reduce((sum, one) => (sum === null || one === null ? null : sum + one), 0);
}
