import { DAY_MS } from './calendar.ts';
import type { Random } from './random.ts';

/**
 * How people take to the platform: their chance to come on a day, and how long it lasts on average. Weighted so that about
 * 40 % come back the next day and a quarter in the fourth week.
 */
export const HABITS = [
  { weight: 38, habit: 'once', dailyChance: [0.01, 0.04], lastsDays: 6, payingShare: 0.02 },
  { weight: 41, habit: 'casual', dailyChance: [0.08, 0.18], lastsDays: 26, payingShare: 0.15 },
  { weight: 14, habit: 'regular', dailyChance: [0.24, 0.36], lastsDays: 150, payingShare: 0.5 },
  { weight: 7, habit: 'power', dailyChance: [0.5, 0.75], lastsDays: 360, payingShare: 0.88 },
] as const;

export type Habit = (typeof HABITS)[number];

/** What a habit means for one person. */
export type Engagement = {
  habit: Habit['habit'];
  dailyChance: number;
  /** They never come again from here on. */
  leavesAt: number;
};

export function takeTo(habit: Habit, signedUpAt: number, random: Random): Engagement {
  const [least, most] = habit.dailyChance;
  return {
    habit: habit.habit,
    dailyChance: least + random.next() * (most - least),
    leavesAt: signedUpAt + random.waiting(habit.lastsDays) * DAY_MS,
  };
}

/** The chance to come so many days after signing up: what is new draws. */
export function chanceToCome({ dailyChance }: Engagement, daysSince: number): number {
  return Math.min(0.95, dailyChance * (1 + 5.4 * Math.exp(-daysSince)));
}
