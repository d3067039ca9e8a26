import { setMaxListeners } from 'node:events';
import { randomUUID } from 'node:crypto';
import { LARGEST_BATCH } from '@sextant/business/kernel/transport/contract';
import { resolveDatabaseUrl } from '@sextant/db/embedded/resolve-database-url';
import { withConnection } from '@sextant/db/testing/with-connection';
import { backOfficeProcess, type BackOfficeProcess } from './crowd/back-office-process.ts';
import { inFlight, paced, type Load } from './crowd/load.ts';
import { metricQuestions, PAGES } from './crowd/questions.ts';
import { Visitor } from './crowd/visitor.ts';
import { makeKey } from './intake-server.ts';

const ROLES = ['super_admin', 'product_manager'];
const SECONDS = 15;
const PEOPLE = 200;
const PAGE_EVERY_MS = 10_000;
const HOME_IN_FLIGHT = 60;
const QUESTIONS_IN_FLIGHT = 200;

type Scene = { say: (line: string) => void; process: BackOfficeProcess | null; staff: readonly Visitor[] };
type Goal = { sentence: string; isMet: boolean };

/** Measures the Sextant that runs here while many ask at once: pages, Home, questions, who leaves, batches, and the intake beside. */
export async function benchCrowd(say: (line: string) => void): Promise<void> {
  const port = process.env['ADMIN_PORT'] ?? '3001';
  const adminUrl = `http://127.0.0.1:${port}`;
  const staff = await Promise.all(ROLES.map((role) => Visitor.signIn(adminUrl, role)));
  const scene: Scene = { say, process: backOfficeProcess(port), staff };
  const [boss] = staff;
  if (!boss) return;
  for (const page of PAGES) await boss.open(page);

  const intakeAlone = await intake();
  const mixed = await measured(scene, `${PEOPLE} people, a page every ${PAGE_EVERY_MS / 1000} s`, () =>
    paced(PEOPLE, { seconds: 2 * SECONDS, pauseMs: PAGE_EVERY_MS }, (turn) =>
      boss.open(PAGES[turn % PAGES.length] ?? '/'),
    ),
  );
  const [home, intakeBeside] = await Promise.all([
    measured(scene, `${HOME_IN_FLIGHT} Home pages in flight`, () =>
      inFlight(HOME_IN_FLIGHT, SECONDS, () => boss.open('/')),
    ),
    intake(),
  ]);
  const questions = metricQuestions(new Date());
  const asked = await measured(scene, `${QUESTIONS_IN_FLIGHT} questions in flight`, () =>
    inFlight(QUESTIONS_IN_FLIGHT, SECONDS, (turn) =>
      boss.ask('admin.analytics.metrics.query', questions[turn % questions.length]),
    ),
  );
  const left = await workAfterLeaving(boss);
  const { refused, beside } = await besideBatches(staff);

  const goals: Goal[] = [
    { sentence: `mixed pages p95 ${ms(mixed.p95)}, at most 2 s`, isMet: mixed.p95 <= 2000 },
    { sentence: `Home ${home.perSecond.toFixed(1)} pages/s, at least 25`, isMet: home.perSecond >= 25 },
    { sentence: `questions p97.5 ${ms(asked.p975)}, at most 2 s`, isMet: asked.p975 <= 2000 },
    {
      sentence: `${mixed.failures + home.failures + asked.failures} failures and timeouts, none allowed`,
      isMet: mixed.failures + home.failures + asked.failures === 0,
    },
    {
      sentence: `intake p95 ${ms(intakeBeside.p95)} beside Home, ${ms(intakeAlone.p95)} alone; ${intakeBeside.failures} refused`,
      isMet: intakeBeside.failures === 0,
    },
    { sentence: `${left} statements run on after 100 people left`, isMet: left === 0 },
    { sentence: `a batch of 200 is answered with ${refused}`, isMet: refused === 400 },
    { sentence: `Home p95 ${ms(beside.p95)} beside batches of another role`, isMet: beside.p95 <= 2000 },
  ];
  for (const { sentence, isMet } of goals) say(`${isMet ? 'met   ' : 'MISSED'} ${sentence}`);
}

async function measured({ say, process }: Scene, name: string, load: () => Promise<Load>): Promise<Load> {
  const before = process?.cpu() ?? 0;
  const result = await load();
  const used = process
    ? `, ${(((process.cpu() - before) * 1000) / result.answers).toFixed(0)} ms of CPU each, ${process.memoryMb().toFixed(0)} MB`
    : '';
  say(
    `${name}: ${result.perSecond.toFixed(1)}/s, p50 ${ms(result.p50)}, p95 ${ms(result.p95)}, p97.5 ${ms(result.p975)}, ${result.failures} failures${used}`,
  );
  return result;
}

/** Statements of the back office that still run half a second after everybody left who asked for them. */
async function workAfterLeaving(visitor: Visitor): Promise<number> {
  const leaving = new AbortController();
  setMaxListeners(0, leaving.signal);
  const questions = metricQuestions(new Date(Date.now() - 86_400_000), 400);
  const asked = Array.from({ length: 100 }, (_, turn) =>
    visitor.ask('admin.analytics.metrics.query', questions[turn % questions.length], leaving.signal),
  );
  setTimeout(() => leaving.abort(), 50);
  await Promise.all(asked);
  await new Promise((resolve) => setTimeout(resolve, 500));
  return withConnection(await resolveDatabaseUrl(), async (sql) => {
    const rows = await sql`
      select 1 from pg_stat_activity where application_name = 'sextant-admin' and state <> 'idle'`;
    return rows.length;
  });
}

/** Home for one person while another role asks in batches as large as they may be. */
async function besideBatches([boss, ...others]: readonly Visitor[]): Promise<{
  refused: number;
  beside: Load;
}> {
  const lowest = others.at(-1);
  if (!boss || !lowest) throw new Error('There are not enough accounts.');
  const inputs = metricQuestions(new Date(), 90);
  const batch = (size: number) =>
    lowest.askTogether(
      'admin.analytics.metrics.query',
      Array.from({ length: size }, (_, n) => inputs[n % inputs.length]),
    );
  const { status } = await batch(200);
  const [beside] = await Promise.all([
    inFlight(1, 5, () => boss.open('/')),
    inFlight(4, 5, () => batch(LARGEST_BATCH)),
  ]);
  return { refused: status, beside };
}

/** One event every 20 ms, as a steady platform sends them. */
async function intake(): Promise<Load> {
  const key = await makeKey(await resolveDatabaseUrl());
  const url = `http://127.0.0.1:${process.env['API_PORT'] ?? '3002'}/api/v1/events`;
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
  return paced(10, { seconds: 10, pauseMs: 200 }, async () => {
    const startedAt = performance.now();
    const body = JSON.stringify({ type: 'page_view', user: 'bench', message_id: randomUUID() });
    const response = await fetch(url, { method: 'POST', headers, body });
    const text = await response.text();
    return { status: response.status, ms: performance.now() - startedAt, bytes: text.length };
  });
}

function ms(value: number): string {
  return value < 1000 ? `${value.toFixed(0)} ms` : `${(value / 1000).toFixed(1)} s`;
}
