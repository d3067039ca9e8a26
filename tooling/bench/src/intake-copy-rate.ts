import { randomUUID } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { withConnection } from '@sextant/db/testing/with-connection';

const ROWS = 100_000;
const CHUNK = 2_000;

/** Rows a second that COPY brings into the event table, indexes included; the database's own limit for this machine. */
export async function intakeCopyRate(url: string): Promise<number> {
  const chunks = Array.from({ length: ROWS / CHUNK }, () => Array.from({ length: CHUNK }, row).join(''));
  return withConnection(url, async (sql) => {
    await sql`select ensure_event_days(array[current_date])`;
    const started = performance.now();
    const target = await sql`
      copy event (message_id, occurred_at, received_at, name, actor_id, session_id, origin, country, device, browser, os,
        source, page_host, page_path, properties) from stdin`.writable();
    await pipeline(Readable.from(chunks), target);
    return (ROWS / (performance.now() - started)) * 1000;
  });
}

function row(): string {
  const now = new Date().toISOString();
  const actor = Math.floor(Math.random() * 10_000);
  const properties = '{"mashup_id":"m-17","source":"feed","autoPlay":true,"position":12.5}';
  return `${randomUUID()}\t${now}\t${now}\tmashup_played\t${actor}\ts-${actor}\tcopy\tDE\tdesktop\tChrome\tWindows\tdirect\tx.test\t/a/b\t${properties}\n`;
}
