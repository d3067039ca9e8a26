'use client';

import { Content, Portal, Provider, Root, Trigger } from '@radix-ui/react-tooltip';
import type { ReactElement, ReactNode } from 'react';

type TooltipProps = {
  content: ReactNode;
  side?: 'top' | 'right' | 'bottom' | 'left';
  children: ReactElement;
};

const DELAY_MS = 250;

/** A hint on hover and focus; never the only place of something needed. */
export function Tooltip({ content, side = 'top', children }: TooltipProps) {
  return (
    <Provider delayDuration={DELAY_MS}>
      <Root>
        <Trigger asChild>{children}</Trigger>
        <Portal>
          <Content
            side={side}
            sideOffset={6}
            collisionPadding={8}
            className="z-60 max-w-72 animate-fade rounded-control border border-line-strong bg-raised px-2.5 py-1.5 text-xs text-ink shadow-float"
          >
            {content}
          </Content>
        </Portal>
      </Root>
    </Provider>
  );
}
