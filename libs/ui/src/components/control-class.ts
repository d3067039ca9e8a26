/** The looks of everything that one types or chooses in. */
export const CONTROL_CLASS = [
  'w-full rounded-control border border-line-control/60 bg-surface px-3 text-sm text-ink placeholder:text-ink-subtle',
  'transition-colors duration-100 hover:border-line-control',
  'aria-invalid:border-bad disabled:cursor-not-allowed disabled:opacity-60',
].join(' ');
