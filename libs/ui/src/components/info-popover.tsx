'use client';

import { Info } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from './icon-button.tsx';
import { Popover } from './popover.tsx';

type InfoPopoverProps = {
  /** What it explains: "About revenue". */
  label: string;
  children: ReactNode;
};

/** The "i" beside a number: its definition, source and age. */
export function InfoPopover({ label, children }: InfoPopoverProps) {
  return (
    <Popover
      label={label}
      align="end"
      className="w-80"
      trigger={
        <IconButton size="small" label={label} className="size-6 text-ink-subtle [&_svg]:size-3.5">
          <Info aria-hidden />
        </IconButton>
      }
    >
      {children}
    </Popover>
  );
}
