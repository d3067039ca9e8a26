'use client';

import { Content, Overlay, Portal, Root, Title } from '@radix-ui/react-dialog';
import { Command, CommandEmpty, CommandGroup, CommandInput, CommandItem, CommandList } from 'cmdk';
import { Search } from 'lucide-react';
import type { ReactNode } from 'react';
import { usePageNonce } from '../hooks/use-page-nonce.ts';
import { Kbd } from './kbd.tsx';

export type PaletteItem = {
  /** Unique among all items. */
  id: string;
  label: string;
  hint?: string;
  icon?: ReactNode;
  /** Other words that find it. */
  keywords?: readonly string[];
  shortcut?: string;
  onSelect: () => void;
};

export type PaletteGroup = { label: string; items: readonly PaletteItem[] };

type CommandPaletteProps = {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  groups: readonly PaletteGroup[];
  placeholder?: string;
  search: string;
  onSearchChange: (search: string) => void;
  /** Shown while the server looks for more. */
  isSearching?: boolean;
};

const WINDOW_CLASS =
  'fixed inset-x-4 top-[12vh] z-50 mx-auto max-w-xl animate-pop overflow-hidden rounded-card border border-line-strong bg-raised text-ink shadow-float outline-none';

/** Everything by name, from the keyboard. */
export function CommandPalette(props: CommandPaletteProps) {
  const { isOpen, onOpenChange, groups, placeholder = 'Search or jump to…', search, onSearchChange } = props;
  usePageNonce();
  return (
    <Root open={isOpen} onOpenChange={onOpenChange}>
      <Portal>
        <Overlay className="fixed inset-0 z-40 animate-fade bg-scrim" />
        <Content aria-describedby={undefined} className={WINDOW_CLASS}>
          <Title className="sr-only">Search or jump to</Title>
          <Command label="Search or jump to">
            <div className="flex items-center gap-2.5 border-b border-line px-4">
              <Search aria-hidden className="size-4 shrink-0 text-ink-subtle" />
              <CommandInput
                value={search}
                onValueChange={onSearchChange}
                placeholder={placeholder}
                className="h-12 flex-1 bg-transparent text-base text-ink outline-none placeholder:text-ink-subtle"
              />
              <Kbd>Esc</Kbd>
            </div>
            <CommandList label="Results" className="max-h-[52vh] overflow-y-auto p-2">
              <CommandEmpty className="py-8 text-center text-sm text-ink-muted">
                {props.isSearching === true ? 'Searching…' : `Nothing found for “${search}”`}
              </CommandEmpty>
              {groups.map((group) => (
                <CommandGroup
                  key={group.label}
                  heading={group.label}
                  className="[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-2xs [&_[cmdk-group-heading]]:font-medium [&_[cmdk-group-heading]]:text-ink-subtle"
                >
                  {group.items.map((item) => (
                    <PaletteRow key={item.id} item={item} onDone={() => onOpenChange(false)} />
                  ))}
                </CommandGroup>
              ))}
            </CommandList>
          </Command>
        </Content>
      </Portal>
    </Root>
  );
}

function PaletteRow({ item, onDone }: { item: PaletteItem; onDone: () => void }) {
  return (
    <CommandItem
      value={item.id}
      keywords={[item.label, ...(item.keywords ?? [])]}
      onSelect={() => {
        onDone();
        item.onSelect();
      }}
      className="flex h-9 items-center gap-2.5 rounded-control px-2 text-sm text-ink data-[selected=true]:bg-hover [&_svg]:size-4 [&_svg]:text-ink-subtle"
    >
      {item.icon}
      <span className="min-w-0 flex-1 truncate">{item.label}</span>
      {item.hint !== undefined && <span className="text-xs text-ink-muted">{item.hint}</span>}
      {item.shortcut !== undefined && <Kbd>{item.shortcut}</Kbd>}
    </CommandItem>
  );
}
