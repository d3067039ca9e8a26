import { openStaffGate, type StaffGate } from '../src/access/auth/staff-gate.ts';
import { createStaff } from '../src/access/create-staff.ts';
import { auditEntriesOf } from './audit-entries-of.ts';
import { openTestDb, type TestDb } from './open-test-db.ts';
import { staffContext } from './staff-context.ts';

export type Person = { id: string; email: string; password: string };

export type AuthTest = {
  database: TestDb;
  gate: StaffGate;
  /** A billing admin of the test's own. */
  newPerson: () => Promise<Person>;
  /** What the log says of an account, in its order. */
  actionsAbout: (id: string) => Promise<string[]>;
};

const settings = {
  baseUrl: 'http://localhost:3001',
  secret: 'a secret of the tests, long enough to be one',
  trustedProxies: 0,
};

/** The door of a back office with nobody in it. */
export async function openAuthTest(): Promise<AuthTest> {
  const database = await openTestDb();
  const gate = openStaffGate(database.db, settings);
  let people = 0;
  return {
    database,
    gate,
    newPerson: async () => {
      await database.db.sql`delete from rate_limit`;
      const email = `person-${++people}@example.com`;
      const input = { name: `Person ${people}`, email, role: 'billing_admin' } as const;
      return { email, ...(await createStaff(staffContext(database.db, 'super_admin', new Date()), input)) };
    },
    actionsAbout: async (id) => {
      const entries = await auditEntriesOf(database.db);
      return entries.filter((entry) => entry.resource_id === id).map((entry) => entry.action);
    },
  };
}
