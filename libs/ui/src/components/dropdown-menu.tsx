'use client';

import {
  CheckboxItem,
  Content,
  Item,
  ItemIndicator,
  Label,
  Portal,
  Root,
  Separator,
  Trigger,
} from '@radix-ui/react-dropdown-menu';
import { Check } from 'lucide-react';
import { Fragment, type ReactElement, type ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import { Kbd } from './kbd.tsx';
import { Link } from './link.tsx';

type ItemLooks = { label: string; icon?: ReactNode; hint?: string; shortcut?: string; isDisabled?: boolean };

export type DropdownMenuItem =
  | (ItemLooks & { kind: 'action'; onSelect: () => void; isDanger?: boolean })
  | (ItemLooks & { kind: 'link'; href: string })
  | (ItemLooks & { kind: 'check'; isChecked: boolean; onCheckedChange: (isChecked: boolean) => void });

/** Groups are drawn apart by a line. */
export type DropdownMenuGroup = { label?: string; items: readonly DropdownMenuItem[] };

type DropdownMenuProps = {
  trigger: ReactElement;
  groups: readonly DropdownMenuGroup[];
  align?: 'start' | 'end';
};

const ITEM_CLASS = [
  'relative flex h-8 cursor-default items-center gap-2 rounded-md px-2 text-sm text-ink outline-none select-none',
  'data-highlighted:bg-hover data-disabled:opacity-50 [&_svg]:size-4 [&_svg]:text-ink-subtle',
].join(' ');

export function DropdownMenu({ trigger, groups, align = 'start' }: DropdownMenuProps) {
  return (
    <Root modal={false}>
      <Trigger asChild>{trigger}</Trigger>
      <Portal>
        {/* A landmark: what floats outside the page's own would belong nowhere. */}
        <section aria-label="Menu">
          <Content
            align={align}
            sideOffset={6}
            collisionPadding={8}
            className="z-50 max-h-(--radix-dropdown-menu-content-available-height) min-w-44 animate-pop overflow-auto rounded-card border border-line-strong bg-raised p-1 shadow-float"
          >
            {groups.map((group, index) => (
              <Fragment key={group.label ?? index}>
                {index > 0 && <Separator className="-mx-1 my-1 h-px bg-line" />}
                {group.label !== undefined && (
                  <Label className="px-2 py-1.5 text-2xs font-medium text-ink-subtle">{group.label}</Label>
                )}
                {group.items.map((item) => (
                  <MenuItem key={item.label} item={item} />
                ))}
              </Fragment>
            ))}
          </Content>
        </section>
      </Portal>
    </Root>
  );
}

function MenuItem({ item }: { item: DropdownMenuItem }) {
  const isDisabled = item.isDisabled ?? false;
  switch (item.kind) {
    case 'action':
      return (
        <Item
          disabled={isDisabled}
          onSelect={item.onSelect}
          className={classNames(ITEM_CLASS, item.isDanger === true && 'text-bad-ink [&_svg]:text-bad-ink')}
        >
          <ItemBody item={item} />
        </Item>
      );
    case 'link':
      return (
        <Item asChild disabled={isDisabled} className={ITEM_CLASS}>
          <Link href={item.href}>
            <ItemBody item={item} />
          </Link>
        </Item>
      );
    case 'check':
      return (
        <CheckboxItem
          checked={item.isChecked}
          disabled={isDisabled}
          onCheckedChange={item.onCheckedChange}
          onSelect={(event) => event.preventDefault()}
          className={classNames(ITEM_CLASS, 'pl-8')}
        >
          <ItemIndicator className="absolute left-2">
            <Check aria-hidden />
          </ItemIndicator>
          <ItemBody item={item} />
        </CheckboxItem>
      );
  }
}

function ItemBody({ item }: { item: ItemLooks }) {
  return (
    <>
      {item.icon}
      <span className="flex-1">{item.label}</span>
      {item.hint !== undefined && <span className="text-xs text-ink-subtle">{item.hint}</span>}
      {item.shortcut !== undefined && <Kbd>{item.shortcut}</Kbd>}
    </>
  );
}
