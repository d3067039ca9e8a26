import { IconButton } from '@sextant/ui/components/icon-button';
import { Popover } from '@sextant/ui/components/popover';
import { SlidersHorizontal } from 'lucide-react';
import { CompareMenu } from './compare-menu.tsx';
import { PeriodDays } from './period-days.tsx';
import { ZoneMenu } from './zone-menu.tsx';

/** Days, comparison and zone: in the bar where it has room for them, else behind one button. */
export function ViewMenu() {
  return (
    <>
      <div className="contents max-sm:hidden">
        <PeriodDays />
        <CompareMenu />
        <ZoneMenu />
      </div>
      <div className="sm:hidden">
        <Popover
          label="Days, comparison and time zone"
          trigger={
            <IconButton label="Days, comparison and time zone" variant="secondary">
              <SlidersHorizontal aria-hidden />
            </IconButton>
          }
        >
          <div className="flex flex-col items-start gap-2">
            <PeriodDays />
            <CompareMenu />
            <ZoneMenu />
          </div>
        </Popover>
      </div>
    </>
  );
}
