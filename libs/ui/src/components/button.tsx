import { LoaderCircle } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { buttonClass, type ButtonSize, type ButtonVariant } from './button-class.ts';

export type ButtonProps = ComponentProps<'button'> & {
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: ReactNode;
  /** Shows a spinner and refuses clicks while its work runs. */
  isBusy?: boolean;
};

export function Button(props: ButtonProps) {
  const { variant = 'secondary', size = 'medium', icon, isBusy = false, ...rest } = props;
  const { className, children, disabled, ...native } = rest;
  return (
    <button
      type="button"
      {...native}
      disabled={disabled === true || isBusy}
      aria-busy={isBusy || undefined}
      className={buttonClass(variant, size, className)}
    >
      {isBusy ? <LoaderCircle aria-hidden className="animate-spin" /> : icon}
      {children}
    </button>
  );
}
