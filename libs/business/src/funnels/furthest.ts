import type { FunnelOrder } from './contract.ts';

/** Something a person did: which steps it is (by index, none when it is something else), and when in ms. */
export type Moment = { steps: readonly number[]; atMs: number };

export type FunnelRule = {
  /** How many steps the funnel has. */
  length: number;
  windowMs: number;
  order: FunnelOrder;
  /** Where an attempt may begin, half open. */
  entry: { from: number; to: number };
};

/**
 * The attempt of one person that goes furthest, the earliest of those: when they reached each step, first to last.
 * Moments are in order of time; the window's end belongs to it, as in ClickHouse's windowFunnel.
 */
export function furthest(moments: readonly Moment[], rule: FunnelRule): number[] {
  const follow = { ordered: followOrdered, strict: followStrict, any: followAny }[rule.order];
  const last = moments.at(-1)?.atMs ?? 0;
  let best: number[] = [];
  for (const [index, { steps, atMs }] of moments.entries()) {
    const isEntry = rule.order === 'any' ? steps.length > 0 : steps.includes(0);
    if (!isEntry || atMs < rule.entry.from || atMs >= rule.entry.to) continue;
    const attempt = follow(moments, index, rule);
    if (attempt.length > best.length) best = attempt;
    // Once the window reaches the last moment, a later attempt sees nothing that this one did not.
    const hasSeenAll = rule.order !== 'strict' && atMs + rule.windowMs >= last;
    if (best.length === rule.length || hasSeenAll) return best;
  }
  return best;
}

function followOrdered(moments: readonly Moment[], first: number, rule: FunnelRule): number[] {
  const reached: number[] = [];
  // Counted by hand: a generator here took a third of a funnel's time.
  const end = (moments[first]?.atMs ?? 0) + rule.windowMs;
  for (let index = first; index < moments.length && reached.length < rule.length; index += 1) {
    const moment = moments[index];
    if (moment === undefined || moment.atMs > end) break;
    if (moment.steps.includes(reached.length)) reached.push(moment.atMs);
  }
  return reached;
}

function followStrict(moments: readonly Moment[], first: number, rule: FunnelRule): number[] {
  const reached: number[] = [];
  for (const { steps, atMs } of windowFrom(moments, first, rule)) {
    if (reached.length === rule.length || !steps.includes(reached.length)) break;
    reached.push(atMs);
  }
  return reached;
}

function followAny(moments: readonly Moment[], first: number, rule: FunnelRule): number[] {
  const seen = new Set<number>();
  const reached: number[] = [];
  for (const { steps, atMs } of windowFrom(moments, first, rule)) {
    if (reached.length === rule.length) break;
    // One moment is one step, even where two steps ask for the same.
    const step = steps.find((one) => !seen.has(one));
    if (step === undefined) continue;
    seen.add(step);
    reached.push(atMs);
  }
  return reached;
}

function* windowFrom(moments: readonly Moment[], first: number, { windowMs }: FunnelRule): Generator<Moment> {
  const end = (moments[first]?.atMs ?? 0) + windowMs;
  for (let index = first; index < moments.length; index += 1) {
    const moment = moments[index];
    if (moment === undefined || moment.atMs > end) return;
    yield moment;
  }
}
