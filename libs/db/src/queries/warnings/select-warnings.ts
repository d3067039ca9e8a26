import type { ISql, PendingQuery, Row } from 'postgres';

export type WarningRow = {
  id: number;
  receivedAt: Date;
  origin: string;
  apiKey: { id: string; name: string } | null;
  outcome: 'rejected' | 'corrected';
  code: string;
  message: string;
  field: string | null;
  eventName: string | null;
  messageId: string | null;
  payload: unknown;
};

export type WarningConditions = {
  code?: string | undefined;
  outcome?: string | undefined;
  origin?: string | undefined;
  search?: string | undefined;
  /** Received in [from, to). */
  from?: Date | undefined;
  to?: Date | undefined;
};

type Fragment = PendingQuery<Row[]>;

/** A page of ingestion warnings, newest first. */
export async function selectWarnings(
  sql: ISql,
  conditions: WarningConditions,
  page: { after: { at: Date; id: number } | null; limit: number },
): Promise<WarningRow[]> {
  const { after, limit } = page;
  return sql<WarningRow[]>`
    select warning.id::integer as id, received_at as "receivedAt", origin,
      case when api_key.id is null then null else json_build_object('id', api_key.id, 'name', api_key.name) end as "apiKey",
      outcome, code, message, field, event_name as "eventName", message_id as "messageId", payload
    from ingestion_warning warning left join api_key on api_key.id = warning.api_key_id
    where ${matching(sql, conditions)}
      ${after === null ? sql`` : sql`and (received_at, warning.id) < (${after.at}, ${after.id})`}
    order by received_at desc, warning.id desc
    limit ${limit}`;
}

/** How many warnings of each code match, most frequent first. */
export async function selectWarningCounts(
  sql: ISql,
  conditions: WarningConditions,
): Promise<{ code: string; outcome: 'rejected' | 'corrected'; count: number; latestAt: Date }[]> {
  return sql<{ code: string; outcome: 'rejected' | 'corrected'; count: number; latestAt: Date }[]>`
    select code, outcome, count(*)::integer as count, max(received_at) as "latestAt"
    from ingestion_warning warning
    where ${matching(sql, conditions)}
    group by code, outcome
    order by count desc, code, outcome`;
}

function matching(sql: ISql, { code, outcome, origin, search, from, to }: WarningConditions): Fragment {
  const parts = [
    code ? sql`code = ${code}` : null,
    outcome ? sql`outcome = ${outcome}` : null,
    origin ? sql`origin = ${origin}` : null,
    search ? containing(sql, search) : null,
    from ? sql`received_at >= ${from}` : null,
    to ? sql`received_at < ${to}` : null,
  ];
  return parts.reduce<Fragment>((all, part) => (part === null ? all : sql`${all} and ${part}`), sql`true`);
}

function containing(sql: ISql, search: string): Fragment {
  const pattern = `%${search.replace(/[\\%_]/g, (character) => `\\${character}`)}%`;
  return sql`(event_name ilike ${pattern} or field ilike ${pattern} or message ilike ${pattern})`;
}
