import { dropOldDatabases } from './drop-old-databases.ts';
import { templateDatabase } from './template-database.ts';
import { testServer } from './test-server.ts';

/** Vitest's global setup: starts the test server and makes the template once, before files run side by side. */
export default async function prepareTestDatabases(): Promise<void> {
  const serverUrl = await testServer();
  await dropOldDatabases(serverUrl);
  await templateDatabase(serverUrl);
}
