import type { ComponentProps } from 'react';
import { buttonClass, type ButtonSize, type ButtonVariant } from './button-class.ts';

type IconButtonProps = Omit<ComponentProps<'button'>, 'aria-label'> & {
  /** What it does, in words: its accessible name and its native hint. */
  label: string;
  variant?: ButtonVariant;
  size?: ButtonSize;
};

export function IconButton(props: IconButtonProps) {
  const { label, variant = 'ghost', size = 'medium', className, ...rest } = props;
  const square = size === 'medium' ? 'w-8 px-0' : 'w-7 px-0';
  return (
    <button
      type="button"
      title={label}
      {...rest}
      aria-label={label}
      className={buttonClass(variant, size, `${square} ${className ?? ''}`)}
    />
  );
}
