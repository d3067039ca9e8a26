import type { Db } from '@sextant/db/client';

type Entry = {
  action: string;
  resource_id: string | null;
  actor_name: string;
  before: unknown;
  after: unknown;
  reason: string | null;
};

/** The log in its order, as it stands in the table. */
export async function auditEntriesOf(db: Db): Promise<Entry[]> {
  return db.sql<Entry[]>`
    select action, resource_id, actor_name, before, after, reason from audit_entry order by sequence`;
}
