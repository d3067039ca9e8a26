export const DAY_MS = 86_400_000;
export const HOUR_MS = 3_600_000;
export const MINUTE_MS = 60_000;

/** 18 months. */
const DAYS = 548;
/** Sign-ups a day grow by this factor from the first day to the last. */
const GROWTH = 5;
/** Sunday first. People make things on weekends. */
const WEEKDAYS = [1.15, 0.95, 0.9, 0.93, 0.98, 1.05, 1.2] as const;
const LAUNCH_DAY = 330;
const LAUNCH_PEAK = 7;
const OUTAGE_DAYS_AGO = 41;

/** The 18 months of the demo, ending with the day of `now`. Days are UTC and counted from 0. */
export class Calendar {
  readonly now: number;
  readonly start: number;
  readonly days: number;

  constructor(now: Date, days = DAYS) {
    this.now = now.getTime();
    this.days = days;
    this.start = Math.floor(this.now / DAY_MS) * DAY_MS - (days - 1) * DAY_MS;
  }

  /** When a day begins. */
  at(day: number): number {
    return this.start + day * DAY_MS;
  }

  dayOf(instant: number): number {
    return Math.floor((instant - this.start) / DAY_MS);
  }

  /** How lively a day is, 1 on average over the week. */
  rhythm(day: number): number {
    return WEEKDAYS[new Date(this.at(day)).getUTCDay()] ?? 1;
  }

  /** Sign-ups of a day in proportion to the others. */
  signupWeight(day: number): number {
    return GROWTH ** (day / this.days) * this.rhythm(day) * this.#launch(day);
  }

  /** The share of a day's newcomers whom the launch brought. */
  launchShare(day: number): number {
    return 1 - 1 / this.#launch(day);
  }

  /** The six hours in which the generator was down. */
  isOutage(instant: number): boolean {
    const begin = this.at(this.days - 1 - OUTAGE_DAYS_AGO) + 10 * HOUR_MS;
    return instant >= begin && instant < begin + 6 * HOUR_MS;
  }

  #launch(day: number): number {
    return day < LAUNCH_DAY ? 1 : 1 + (LAUNCH_PEAK - 1) * Math.exp(-(day - LAUNCH_DAY) / 2);
  }
}
