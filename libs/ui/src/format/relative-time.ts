import { MISSING } from './missing.ts';

const STEPS = [
  { below: 60_000, size: 1000, name: 's' },
  { below: 3_600_000, size: 60_000, name: 'min' },
  { below: 86_400_000, size: 3_600_000, name: 'h' },
  { below: 30 * 86_400_000, size: 86_400_000, name: 'd' },
  { below: 365 * 86_400_000, size: 30 * 86_400_000, name: 'mo' },
  { below: Number.POSITIVE_INFINITY, size: 365 * 86_400_000, name: 'y' },
] as const;

/** "just now", "11 s ago", "2 h ago", "in 3 d"; "never" is the caller's word, null is "—". */
export function formatRelativeTime(instant: Date | null, now: Date): string {
  if (instant === null) return MISSING;
  const distance = now.getTime() - instant.getTime();
  const size = Math.abs(distance);
  if (size < 1000) return 'just now';
  const step = STEPS.find((candidate) => size < candidate.below);
  if (!step) return MISSING;
  const amount = `${Math.floor(size / step.size)} ${step.name}`;
  return distance > 0 ? `${amount} ago` : `in ${amount}`;
}
