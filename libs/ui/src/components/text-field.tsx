'use client';

import type { ComponentProps } from 'react';
import { classNames } from '../class-names.ts';
import { CONTROL_CLASS } from './control-class.ts';
import { Field, type FieldLooks } from './field.tsx';

type TextFieldProps = FieldLooks & {
  /** Left out, with onChange, in a form that the browser keeps. */
  value?: string;
  onChange?: (value: string) => void;
  /** Whatever else the native input takes: type, name, autoComplete, inputMode. */
  input?: Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'id' | 'required'>;
};

export function TextField({ value, onChange, input = {}, ...looks }: TextFieldProps) {
  return (
    <Field {...looks}>
      {(wiring) => (
        <input
          type="text"
          {...input}
          {...wiring}
          {...(value === undefined ? {} : { value })}
          {...(onChange && { onChange: (event) => onChange(event.target.value) })}
          className={classNames(CONTROL_CLASS, 'h-9', input.className)}
        />
      )}
    </Field>
  );
}
