'use client';

import { Content, Portal, Root, Trigger } from '@radix-ui/react-popover';
import type { ReactElement, ReactNode } from 'react';
import { classNames } from '../class-names.ts';

type PopoverProps = {
  /** The control that opens it; must take a ref and props. */
  trigger: ReactElement;
  /** Accessible name of the floating panel. */
  label: string;
  align?: 'start' | 'center' | 'end';
  isOpen?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
  className?: string;
  children: ReactNode;
};

export function Popover(props: PopoverProps) {
  const { trigger, label, align = 'start', isOpen, onOpenChange, className, children } = props;
  return (
    <Root
      {...(isOpen === undefined ? {} : { open: isOpen })}
      {...(onOpenChange === undefined ? {} : { onOpenChange })}
    >
      <Trigger asChild>{trigger}</Trigger>
      <Portal>
        <Content
          align={align}
          aria-label={label}
          sideOffset={6}
          collisionPadding={12}
          className={classNames(
            'z-50 max-h-(--radix-popover-content-available-height) max-w-[calc(100vw-24px)] animate-pop overflow-auto rounded-card border border-line-strong bg-raised p-4 text-sm text-ink shadow-float',
            className,
          )}
        >
          {children}
        </Content>
      </Portal>
    </Root>
  );
}
