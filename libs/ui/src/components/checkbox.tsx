'use client';

import { useId, type ReactNode } from 'react';

type CheckboxProps = {
  label: string;
  hint?: ReactNode;
  /** Left out, with onChange, in a form that the browser keeps. */
  isChecked?: boolean;
  onChange?: (isChecked: boolean) => void;
  name?: string;
  value?: string;
  isDisabled?: boolean;
};

export function Checkbox(props: CheckboxProps) {
  const { label, hint, isChecked, onChange, name, value, isDisabled = false } = props;
  const id = useId();
  return (
    <div className="flex items-start gap-2">
      <input
        id={id}
        type="checkbox"
        disabled={isDisabled}
        {...(name === undefined ? {} : { name })}
        {...(value === undefined ? {} : { value })}
        {...(isChecked === undefined ? {} : { checked: isChecked })}
        {...(onChange && { onChange: (event) => onChange(event.target.checked) })}
        {...(hint === undefined ? {} : { 'aria-describedby': `${id}-hint` })}
        className="mt-0.5 size-4 shrink-0 accent-(--accent)"
      />
      <div className="min-w-0">
        <label htmlFor={id} className="text-sm text-ink">
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
