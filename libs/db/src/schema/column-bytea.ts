import { customType } from 'drizzle-orm/pg-core';

/** Raw bytes: serialised bitmaps and hashes. */
export const bytea = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' });
