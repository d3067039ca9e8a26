import { classNames } from '../class-names.ts';

export type ButtonVariant = 'primary' | 'secondary' | 'ghost' | 'danger';
export type ButtonSize = 'small' | 'medium';

const VARIANTS = {
  primary: 'border-transparent bg-accent text-on-accent hover:bg-accent-hover shadow-edge',
  secondary: 'border-line-strong bg-surface text-ink hover:bg-hover shadow-edge',
  ghost: 'border-transparent bg-transparent text-ink-muted hover:bg-hover hover:text-ink',
  danger: 'border-transparent bg-danger text-on-accent hover:bg-danger-hover',
} satisfies Record<ButtonVariant, string>;

const SIZES = {
  small: 'h-7 px-2 text-xs gap-1',
  medium: 'h-8 px-3 text-sm gap-1.5',
} satisfies Record<ButtonSize, string>;

/** The looks of everything that reads as a button, links included. */
export function buttonClass(variant: ButtonVariant, size: ButtonSize, extra?: string): string {
  return classNames(
    'inline-flex shrink-0 items-center justify-center rounded-control border font-medium whitespace-nowrap select-none',
    'transition-colors duration-100 disabled:pointer-events-none disabled:opacity-50',
    '[&_svg]:size-4 [&_svg]:shrink-0',
    VARIANTS[variant],
    SIZES[size],
    extra,
  );
}
