'use client';

import { Content, List, Root, Trigger } from '@radix-ui/react-tabs';
import type { ReactNode } from 'react';

type Tab = { value: string; label: string; count?: string; content: ReactNode };

type TabsProps = {
  label: string;
  tabs: readonly Tab[];
  /** The first tab when left out. */
  value?: string;
  onChange?: (value: string) => void;
};

export function Tabs({ label, tabs, value, onChange }: TabsProps) {
  return (
    <Root
      {...(value === undefined ? { defaultValue: tabs[0]?.value ?? '' } : { value })}
      {...(onChange && { onValueChange: onChange })}
    >
      <List aria-label={label} className="mb-4 flex gap-1 overflow-x-auto border-b border-line">
        {tabs.map((tab) => (
          <Trigger
            key={tab.value}
            value={tab.value}
            className="-mb-px flex h-9 items-center gap-1.5 border-b-2 border-transparent px-3 text-sm whitespace-nowrap text-ink-muted hover:text-ink focus-visible:-outline-offset-2 data-[state=active]:border-accent data-[state=active]:font-medium data-[state=active]:text-ink"
          >
            {tab.label}
            {tab.count !== undefined && (
              <span className="text-xs text-ink-subtle tabular-nums">{tab.count}</span>
            )}
          </Trigger>
        ))}
      </List>
      {tabs.map((tab) => (
        <Content key={tab.value} value={tab.value} className="outline-none">
          {tab.content}
        </Content>
      ))}
    </Root>
  );
}
