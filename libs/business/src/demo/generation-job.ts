import type { Account } from './account.ts';
import { type Calendar } from './calendar.ts';
import type { Chronicle } from './chronicle.ts';
import type { Person } from './people.ts';

const TYPES = [
  { weight: 46, type: 'studio', credits: 6, seconds: 34, failing: 0.05 },
  { weight: 20, type: 'base_image', credits: 4, seconds: 18, failing: 0.035 },
  { weight: 14, type: 'profile_picture', credits: 3, seconds: 14, failing: 0.03 },
  { weight: 20, type: 'audio', credits: 5, seconds: 11, failing: 0.045 },
] as const;

const REASONS = [
  { weight: 34, reason: 'timeout' },
  { weight: 26, reason: 'content_policy' },
  { weight: 20, reason: 'out_of_memory' },
  { weight: 12, reason: 'provider_error' },
  { weight: 8, reason: 'invalid_prompt' },
] as const;

const SCENES = ['beach', 'city', 'forest', 'studio', 'space', 'desert', 'cafe', 'mountain'] as const;
const ENVIRONMENTS = ['sunset', 'night', 'overcast', 'neon', 'golden hour'] as const;
const OUTFITS = ['casual', 'formal', 'sport', 'fantasy', 'vintage'] as const;
const POSES = ['standing', 'sitting', 'walking', 'portrait'] as const;
const ASPECT_RATIOS = ['1:1', '3:4', '16:9', '9:16'] as const;
const VOICES = ['Rachel', 'Adam', 'Bella', 'Antoni', 'Elli'] as const;

/** A job as it was asked for, and when it will be done: null for who sees no result. */
export type Job = {
  id: string;
  type: string;
  quality: string;
  credits: number;
  finishedAt: number;
  isSucceeded: boolean;
};

/** Asks for a generation. Null when the person has not the credits for it. */
export function requestJob(
  person: Person,
  at: number,
  world: { account: Account; calendar: Calendar; chronicle: Chronicle; number: number },
): Job | null {
  const { random } = person;
  const kind = random.weighted(TYPES);
  const quality = random.chance(0.62) ? 'hq' : 'draft';
  const credits = quality === 'hq' ? kind.credits * 2 : kind.credits;
  if (world.account.balance < credits) return null;
  const isDown = world.calendar.isOutage(at);
  const startedAt = at + Math.round(random.waiting(isDown ? 240_000 : 6_000));
  const finishedAt =
    startedAt + Math.round(random.duration(kind.seconds * (quality === 'hq' ? 1.6 : 1), 1.5) * 1000);
  const isSucceeded = !random.chance(isDown ? 0.86 : kind.failing);
  const id = `gen_${person.key.slice(4)}_${world.number}`;
  const reason = isDown ? 'provider_unavailable' : random.weighted(REASONS).reason;
  world.account.consume(at, credits, id);
  world.chronicle.record('generations', at, {
    id,
    customer: person.key,
    type: kind.type,
    quality,
    ...look(kind.type, person),
    queued_at: iso(at),
    ...progress(world.chronicle, { startedAt, finishedAt, isSucceeded, reason }),
  });
  if (!isSucceeded && world.chronicle.hasHappened(finishedAt))
    world.account.giveBack(finishedAt, credits, id);
  return { id, type: kind.type, quality, credits, finishedAt, isSucceeded };
}

function look(type: string, { random }: Person): Record<string, unknown> {
  if (type === 'audio') return { voice_model: random.pick(VOICES), text_length: random.whole(40, 900) };
  return {
    aspect_ratio: random.pick(ASPECT_RATIOS),
    is_nsfw: random.chance(0.06),
    scene: random.pick(SCENES),
    environment: random.pick(ENVIRONMENTS),
    outfit: random.pick(OUTFITS),
    pose: random.pick(POSES),
  };
}

type Course = { startedAt: number; finishedAt: number; isSucceeded: boolean; reason: string };

function progress(
  chronicle: Chronicle,
  { startedAt, finishedAt, isSucceeded, reason }: Course,
): Record<string, unknown> {
  if (!chronicle.hasHappened(startedAt)) return { status: 'queued' };
  if (!chronicle.hasHappened(finishedAt)) return { status: 'running', started_at: iso(startedAt) };
  const times = { started_at: iso(startedAt), finished_at: iso(finishedAt) };
  return isSucceeded
    ? { status: 'succeeded', ...times }
    : { status: 'failed', failure_reason: reason, ...times };
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
