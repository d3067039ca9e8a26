import postgres, { type Notice, type Sql } from 'postgres';
import { withConnection } from './with-connection.ts';

/** A connection whose statements say how many rows they touched. */
export type CountedRows = {
  sql: Sql;
  /** Rows that passed through any step of a plan since the last call, those compared and dropped included. */
  take: () => number;
  close: () => Promise<void>;
};

type PlanNode = { [field: string]: unknown; Plans?: PlanNode[] };

/** Connects to a test database with `auto_explain`, so that work is counted in rows, which are the same on every machine. */
export async function countedRows(url: string): Promise<CountedRows> {
  const name = new URL(url).pathname.slice(1);
  await withConnection(url, async (sql) => {
    const settings = { log_min_duration: 0, log_analyze: true, log_timing: false, log_format: 'json' };
    await sql.unsafe(`alter database ${name} set session_preload_libraries = 'auto_explain'`);
    for (const [setting, value] of Object.entries({ ...settings, log_level: 'notice' }))
      await sql.unsafe(`alter database ${name} set auto_explain.${setting} = '${value}'`);
  });
  let rows = 0;
  const sql = postgres(url, { max: 3, onnotice: (notice) => void (rows += rowsOfNotice(notice)) });
  const take = () => {
    const taken = rows;
    rows = 0;
    return taken;
  };
  return { sql, take, close: () => sql.end({ timeout: 5 }) };
}

function rowsOfNotice({ message = '' }: Notice): number {
  const [, plan] = /^duration: [\d.]+ ms {2}plan:\n(.*)$/s.exec(message) ?? [];
  if (plan === undefined) return 0;
  const { Plan: root }: { Plan: PlanNode } = JSON.parse(plan);
  return rowsOf(root);
}

function rowsOf(node: PlanNode): number {
  const each = ['Actual Rows', 'Rows Removed by Filter', 'Rows Removed by Join Filter'].map((field) =>
    Number(node[field] ?? 0),
  );
  const own = each.reduce((sum, rows) => sum + rows, 0) * Number(node['Actual Loops'] ?? 1);
  return (node.Plans ?? []).reduce((sum, child) => sum + rowsOf(child), own);
}
