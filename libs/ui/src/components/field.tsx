import { CircleAlert } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { classNames } from '../class-names.ts';

export type FieldLooks = {
  label: string;
  hint?: ReactNode;
  /** What is wrong and what to do about it; null when nothing is. */
  error?: string | null;
  isRequired?: boolean;
  isLabelHidden?: boolean;
  className?: string;
};

export type FieldWiring = {
  id: string;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
  required?: true;
};

type FieldProps = FieldLooks & { children: (wiring: FieldWiring) => ReactNode };

/** A label, a hint and an error tied to the control that it hands the wiring to. */
export function Field(props: FieldProps) {
  const { label, hint, error = null, isRequired = false, isLabelHidden = false, className, children } = props;
  const id = useId();
  const describedBy = [hint !== undefined && `${id}-hint`, error !== null && `${id}-error`].filter(Boolean);
  const wiring: FieldWiring = {
    id,
    ...(describedBy.length > 0 ? { 'aria-describedby': describedBy.join(' ') } : {}),
    ...(error === null ? {} : { 'aria-invalid': true }),
    ...(isRequired ? { required: true } : {}),
  };
  return (
    <div className={classNames('flex min-w-0 flex-col gap-1', className)}>
      <label htmlFor={id} className={isLabelHidden ? 'sr-only' : 'text-sm font-medium text-ink'}>
        {label}
        {isRequired && <span className="ml-1 text-xs font-normal text-ink-subtle">required</span>}
      </label>
      {children(wiring)}
      {hint !== undefined && (
        <p id={`${id}-hint`} className="text-xs text-ink-muted">
          {hint}
        </p>
      )}
      {error !== null && (
        <p id={`${id}-error`} role="alert" className="flex items-center gap-1 text-xs text-bad-ink">
          <CircleAlert aria-hidden className="size-3.5 shrink-0" />
          {error}
        </p>
      )}
    </div>
  );
}
