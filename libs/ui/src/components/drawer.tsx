'use client';

import { Content, Overlay, Portal, Root, Title, Trigger } from '@radix-ui/react-dialog';
import type { ReactElement, ReactNode } from 'react';
import { usePageNonce } from '../hooks/use-page-nonce.ts';

type DrawerProps = {
  trigger: ReactElement;
  /** Its accessible name. */
  title: string;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  children: ReactNode;
};

/** A panel that slides in from the left over the page; traps focus and gives it back. */
export function Drawer({ trigger, title, isOpen, onOpenChange, children }: DrawerProps) {
  usePageNonce();
  return (
    <Root open={isOpen} onOpenChange={onOpenChange}>
      <Trigger asChild>{trigger}</Trigger>
      <Portal>
        <Overlay className="fixed inset-0 z-40 animate-fade bg-scrim" />
        <Content
          aria-describedby={undefined}
          className="fixed inset-y-0 left-0 z-50 w-72 max-w-[85vw] animate-slide overflow-y-auto border-r border-line-strong bg-rail outline-none"
        >
          <Title className="sr-only">{title}</Title>
          {children}
        </Content>
      </Portal>
    </Root>
  );
}
