'use client';

import { classNames } from '../class-names.ts';
import { CONTROL_CLASS } from './control-class.ts';
import { Field, type FieldLooks } from './field.tsx';

type TextAreaProps = FieldLooks & {
  value?: string;
  onChange?: (value: string) => void;
  name?: string;
  rows?: number;
  placeholder?: string;
};

export function TextArea({ value, onChange, name, rows = 4, placeholder, ...looks }: TextAreaProps) {
  return (
    <Field {...looks}>
      {(wiring) => (
        <textarea
          rows={rows}
          {...wiring}
          {...(name === undefined ? {} : { name })}
          {...(placeholder === undefined ? {} : { placeholder })}
          {...(value === undefined ? {} : { value })}
          {...(onChange && { onChange: (event) => onChange(event.target.value) })}
          className={classNames(CONTROL_CLASS, 'resize-y py-2')}
        />
      )}
    </Field>
  );
}
