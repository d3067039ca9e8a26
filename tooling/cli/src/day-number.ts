import { InvalidArgumentError } from 'commander';

/** Reads whole days from one to `most`, so that a limit is told in the unit of the option. */
export function daysUpTo(most: number): (text: string) => number {
  return (text) => {
    const days = Number(text);
    if (Number.isSafeInteger(days) && days >= 1 && days <= most) return days;
    throw new InvalidArgumentError(`Give whole days from 1 to ${most}.`);
  };
}
