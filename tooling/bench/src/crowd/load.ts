import { setTimeout as wait } from 'node:timers/promises';
import type { Answered } from './visitor.ts';

export type Load = {
  /** Answers of any kind, in seconds and milliseconds. */
  perSecond: number;
  p50: number;
  p95: number;
  p975: number;
  /** Not answered with 200. */
  failures: number;
  answers: number;
};

type Ask = (turn: number) => Promise<Answered>;

/** So many in flight all the time: whoever is answered asks again. */
export async function inFlight(count: number, seconds: number, ask: Ask): Promise<Load> {
  const answers: Answered[] = [];
  const startedAt = performance.now();
  const end = startedAt + seconds * 1000;
  let turn = 0;
  const goOn = async () => {
    while (performance.now() < end) answers.push(await ask((turn += 1)));
  };
  await Promise.all(Array.from({ length: count }, goOn));
  return summary(answers, (performance.now() - startedAt) / 1000);
}

/** So many people who each ask every `pauseMs`, whether they were answered or not, as people who click do. */
export async function paced(people: number, { seconds, pauseMs }: Pace, ask: Ask): Promise<Load> {
  const asked: Promise<Answered>[] = [];
  const startedAt = performance.now();
  const person = async (index: number) => {
    await wait((index / people) * pauseMs);
    for (let turn = index; performance.now() < startedAt + seconds * 1000; turn += people) {
      asked.push(ask(turn));
      await wait(pauseMs);
    }
  };
  await Promise.all(Array.from({ length: people }, (_, index) => person(index)));
  return summary(await Promise.all(asked), (performance.now() - startedAt) / 1000);
}

export type Pace = { seconds: number; pauseMs: number };

function summary(answers: readonly Answered[], seconds: number): Load {
  const times = answers.map(({ ms }) => ms).toSorted((a, b) => a - b);
  const at = (share: number) => times[Math.min(Math.floor(times.length * share), times.length - 1)] ?? 0;
  return {
    perSecond: answers.length / seconds,
    p50: at(0.5),
    p95: at(0.95),
    p975: at(0.975),
    failures: answers.filter(({ status }) => status !== 200).length,
    answers: answers.length,
  };
}
