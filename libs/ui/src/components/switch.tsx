'use client';

import { Root, Thumb } from '@radix-ui/react-switch';
import { useId, type ReactNode } from 'react';

type SwitchProps = {
  label: string;
  hint?: ReactNode;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
  isDisabled?: boolean;
};

/** Something that takes effect at once; in a form that is sent take a checkbox. */
export function Switch({ label, hint, isOn, onChange, isDisabled = false }: SwitchProps) {
  const id = useId();
  return (
    <div className="flex items-start gap-3">
      <Root
        id={id}
        checked={isOn}
        onCheckedChange={onChange}
        disabled={isDisabled}
        {...(hint === undefined ? {} : { 'aria-describedby': `${id}-hint` })}
        className="mt-px h-5 w-9 shrink-0 rounded-chip border border-line-control bg-hover transition-colors duration-100 disabled:opacity-50 data-[state=checked]:border-accent data-[state=checked]:bg-accent"
      >
        <Thumb className="block size-3.5 translate-x-0.5 rounded-full bg-line-control transition-transform duration-100 data-[state=checked]:translate-x-4.5 data-[state=checked]:bg-white" />
      </Root>
      <div className="min-w-0">
        <label htmlFor={id} className="text-sm font-medium text-ink">
          {label}
        </label>
        {hint !== undefined && (
          <p id={`${id}-hint`} className="text-xs text-ink-muted">
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}
