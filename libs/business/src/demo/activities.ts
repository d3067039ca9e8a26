import { pickContent, type Content } from './content.ts';
import type { Activity, Member } from './member.ts';
import { requestJob } from './generation-job.ts';
import { CREDIT_PACK } from './tiers.ts';
import type { Visit } from './visit.ts';

const PAGES = ['/', '/explore', '/library', '/studio', '/pricing', '/account'] as const;
const QUERIES = ['lofi', 'sunset', 'portrait', 'rain', 'city', 'synth', 'acoustic'] as const;

/** What members do in a visit, with how often they choose it. */
export const ACTIVITIES: readonly Activity[] = [
  { weight: 26, run: browse },
  { weight: 20, run: playMashup },
  { weight: 12, run: watch },
  { weight: 25, run: generate },
  { weight: 6, run: search },
  { weight: 5, run: makeMashup },
  { weight: 3, run: scanCode },
  { weight: 3, run: follow },
];

function browse({ person }: Member, visit: Visit): void {
  visit.open(person.random.pick(PAGES));
  visit.wait(person.random.duration(30, 2));
}

function playMashup(member: Member, visit: Visit): void {
  const { random } = member.person;
  const content = pickContent(random);
  visit.open(content.path);
  visit.wait(4);
  visit.do('mashup_played', {
    mashup_id: content.id,
    source: random.chance(0.7) ? 'feed' : 'search',
    autoPlay: random.chance(0.4),
  });
  visit.wait(random.duration(70, 1.8));
  if (random.chance(0.22)) visit.do('mashup_liked', { mashup_id: content.id });
  if (random.chance(0.06)) visit.do('mashup_shared', { mashup_id: content.id });
  if (random.chance(0.06)) buyContent(member, visit, content);
  if (random.chance(0.05))
    visit.do('comment_posted', { mashup_id: content.id, has_media: random.chance(0.2) });
  visit.wait(5);
}

function watch(member: Member, visit: Visit): void {
  const { random } = member.person;
  const content = pickContent(random);
  const playback = { content_id: content.id, content_type: content.type, creator_id: content.creatorId };
  const length = random.whole(60, 240);
  visit.do('view', playback);
  visit.wait(3);
  if (random.chance(0.22)) buyContent(member, visit, content);
  visit.do('play', { ...playback, position: 0 });
  const seen = random.chance(0.58) ? length : Math.round(length * random.next() ** 1.3);
  visit.wait(seen);
  visit.do(seen === length ? 'complete' : 'abandoned', { ...playback, position: seen, duration: length });
  visit.wait(5);
}

function generate(member: Member, visit: Visit): void {
  const { person, account } = member;
  visit.open('/create');
  visit.wait(person.random.duration(40, 1.6));
  if (account.balance < 12 && person.random.chance(person.memberships.length === 0 ? 0.06 : 0.35))
    buyCredits(member, visit);
  const times = person.random.whole(1, 3);
  for (let turn = 0; turn < times; turn += 1) {
    const job = requestJob(person, visit.at, { ...member.world, account, number: member.nextJob() });
    if (job === null) return;
    const about = { generation_id: job.id, type: job.type, quality: job.quality };
    visit.do('generation_requested', about);
    if (job.isSucceeded) visit.report(job.finishedAt, 'generation_completed', about);
    visit.at = Math.max(visit.at, job.finishedAt);
    visit.wait(person.random.duration(25, 1.6));
  }
}

function buyCredits({ account }: Member, visit: Visit): void {
  visit.open('/credits');
  visit.wait(40);
  if (account.buyPack(visit.at))
    visit.do('payment_completed', { amount: CREDIT_PACK.amountMinor / 100, method: 'card' });
  visit.wait(5);
}

function buyContent({ account }: Member, visit: Visit, content: Content): void {
  if (account.buyContent(visit.at, content))
    visit.do('payment_completed', { amount: content.priceMinor / 100, method: 'card' });
  visit.wait(5);
}

function search({ person: { random } }: Member, visit: Visit): void {
  visit.do('search_performed', { query: random.pick(QUERIES) });
  visit.wait(random.duration(15, 1.6));
}

function makeMashup({ person: { random } }: Member, visit: Visit): void {
  visit.open('/studio');
  visit.wait(random.duration(240, 1.5));
  visit.do('mashup_created', {
    trackCount: random.whole(2, 6),
    duration: random.whole(45, 320),
    usedAI: random.chance(0.7),
  });
  visit.wait(10);
  if (random.chance(0.3))
    visit.do('mashup_exported', { platform: random.pick(['tiktok', 'instagram', 'youtube']), format: 'mp4' });
}

function scanCode({ person: { random } }: Member, visit: Visit): void {
  const content = pickContent(random);
  visit.do('qr_scanned', { qr_code_id: `qr_${content.id.slice(5)}`, content_id: content.id });
  visit.wait(6);
  visit.do('play', {
    content_id: content.id,
    content_type: 'audio',
    creator_id: content.creatorId,
    position: 0,
  });
  visit.wait(random.duration(45, 1.6));
}

function follow({ person: { random } }: Member, visit: Visit): void {
  visit.do('user_followed', { creator_id: pickContent(random).creatorId });
  visit.wait(5);
}
