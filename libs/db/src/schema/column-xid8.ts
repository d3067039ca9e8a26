import { sql } from 'drizzle-orm';
import { customType } from 'drizzle-orm/pg-core';

const xid8Type = customType<{ data: string; driverData: string }>({ dataType: () => 'xid8' });

/** The transaction that wrote the row; rollups read rows between two watermarks of it, so each row exactly once. */
export const txid = () =>
  xid8Type('txid')
    .notNull()
    .default(sql`pg_current_xact_id()`);

export const xid8 = xid8Type;
