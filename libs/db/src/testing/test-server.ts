import { ensureDatabase } from '../embedded/ensure-database.ts';
import { testHome } from './test-home.ts';

// Tests want speed and no promise beyond their own run; the product's server keeps all of these on.
const FLAGS = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'shared_buffers=256MB'];

/** Starts the server for tests unless it runs, and returns the address of its `postgres` database. */
export async function testServer(): Promise<string> {
  const { url } = await ensureDatabase({ home: testHome(), port: 54_429, flags: FLAGS, name: 'postgres' });
  return url;
}
