'use client';

import {
  Content,
  Icon,
  Item,
  ItemIndicator,
  ItemText,
  Portal,
  Root,
  Trigger,
  Value,
  Viewport,
} from '@radix-ui/react-select';
import { Check, ChevronDown } from 'lucide-react';
import { classNames } from '../class-names.ts';
import { CONTROL_CLASS } from './control-class.ts';
import { Field, type FieldLooks } from './field.tsx';

export type SelectOption<Value extends string> = { value: Value; label: string; hint?: string };

type SelectProps<Value extends string> = FieldLooks & {
  value: Value | null;
  onChange: (value: Value) => void;
  options: readonly SelectOption<Value>[];
  placeholder?: string;
  /** Submits with a form under this name. */
  name?: string;
};

/** One of a list; for more than about fifteen options take the combobox. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { value, onChange, options, placeholder = 'Choose…', name, ...looks } = props;
  const change = (next: string) => {
    const option = options.find((candidate) => candidate.value === next);
    if (option) onChange(option.value);
  };
  return (
    <Field {...looks}>
      {({ required: isRequired, ...wiring }) => (
        <Root
          value={value ?? ''}
          onValueChange={change}
          {...(name === undefined ? {} : { name })}
          {...(isRequired ? { required: true } : {})}
        >
          <Trigger
            {...wiring}
            className={classNames(
              CONTROL_CLASS,
              'flex h-9 items-center justify-between gap-2 text-left data-placeholder:text-ink-subtle',
            )}
          >
            <span className="truncate">
              <Value placeholder={placeholder} />
            </span>
            <Icon asChild>
              <ChevronDown aria-hidden className="size-4 shrink-0 text-ink-subtle" />
            </Icon>
          </Trigger>
          <OptionList options={options} />
        </Root>
      )}
    </Field>
  );
}

function OptionList({ options }: { options: readonly SelectOption<string>[] }) {
  return (
    <Portal>
      <Content
        position="popper"
        sideOffset={4}
        collisionPadding={8}
        className="z-60 max-h-(--radix-select-content-available-height) min-w-(--radix-select-trigger-width) animate-pop overflow-hidden rounded-card border border-line-strong bg-raised p-1 shadow-float"
      >
        <Viewport>
          {options.map((option) => (
            <Item
              key={option.value}
              value={option.value}
              className="relative flex min-h-8 cursor-default items-center rounded-md py-1 pr-3 pl-8 text-sm text-ink outline-none select-none data-highlighted:bg-hover"
            >
              <ItemIndicator className="absolute left-2">
                <Check aria-hidden className="size-4 text-accent-ink" />
              </ItemIndicator>
              <span className="flex flex-col">
                <ItemText>{option.label}</ItemText>
                {option.hint !== undefined && <span className="text-xs text-ink-muted">{option.hint}</span>}
              </span>
            </Item>
          ))}
        </Viewport>
      </Content>
    </Portal>
  );
}
