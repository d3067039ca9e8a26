'use client';

import { Close, Content, Description, Overlay, Portal, Root, Title, Trigger } from '@radix-ui/react-dialog';
import { X } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import { usePageNonce } from '../hooks/use-page-nonce.ts';
import { IconButton } from './icon-button.tsx';

type DialogProps = {
  title: string;
  description?: ReactNode;
  /** The control that opens it and gets the focus back; left out when isOpen is steered from elsewhere. */
  trigger?: ReactElement;
  isOpen?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
  /** Buttons at the foot, the main one last. */
  footer?: ReactNode;
  size?: 'small' | 'medium' | 'large';
  children?: ReactNode;
};

const WIDTHS = { small: 'max-w-md', medium: 'max-w-xl', large: 'max-w-4xl' } as const;

/** A modal window: traps the focus, closes on Escape, gives the focus back. */
export function Dialog(props: DialogProps) {
  const { title, description, trigger, isOpen, onOpenChange, footer, size = 'small', children } = props;
  usePageNonce();
  return (
    <Root
      {...(isOpen === undefined ? {} : { open: isOpen })}
      {...(onOpenChange === undefined ? {} : { onOpenChange })}
    >
      {trigger && <Trigger asChild>{trigger}</Trigger>}
      <Portal>
        <Overlay className="fixed inset-0 z-40 animate-fade bg-scrim" />
        <Content
          {...(description === undefined ? { 'aria-describedby': undefined } : {})}
          className={classNames(
            'fixed inset-x-4 top-[12vh] z-50 mx-auto flex max-h-[76vh] animate-pop flex-col rounded-card border border-line-strong bg-raised text-sm text-ink shadow-float outline-none',
            WIDTHS[size],
          )}
        >
          <header className="flex items-start justify-between gap-4 px-5 pt-4 pb-2">
            <div className="min-w-0">
              <Title className="text-lg font-semibold tracking-tight">{title}</Title>
              {description !== undefined && (
                <Description className="mt-1 text-sm text-ink-muted">{description}</Description>
              )}
            </div>
            <Close asChild>
              <IconButton size="small" label="Close" className="-mr-1.5">
                <X aria-hidden />
              </IconButton>
            </Close>
          </header>
          <div className="min-h-0 flex-1 overflow-y-auto px-5 py-2">{children}</div>
          {footer !== undefined && (
            <footer className="flex justify-end gap-2 px-5 pt-2 pb-4">{footer}</footer>
          )}
        </Content>
      </Portal>
    </Root>
  );
}
