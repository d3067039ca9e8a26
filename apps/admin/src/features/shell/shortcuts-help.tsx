import { Dialog } from '@sextant/ui/components/dialog';
import { Kbd } from '@sextant/ui/components/kbd';

type ShortcutsHelpProps = { isOpen: boolean; onOpenChange: (isOpen: boolean) => void };

const SHORTCUTS = [
  { keys: ['D'], does: 'Today' },
  { keys: ['W'], does: 'Last 7 days' },
  { keys: ['M'], does: 'Last 30 days' },
  { keys: ['Q'], does: 'Last 90 days' },
  { keys: ['Y'], does: 'Year to date' },
  { keys: ['←', '→'], does: 'One period earlier, later' },
  { keys: ['X'], does: 'Switch the comparison: previous, previous year, off' },
  { keys: ['R'], does: 'Refresh everything on the page' },
  { keys: ['/', '⌘K'], does: 'Search pages, customers and actions' },
  { keys: ['?'], does: 'This list' },
] as const;

export function ShortcutsHelp({ isOpen, onOpenChange }: ShortcutsHelpProps) {
  return (
    <Dialog
      title="Keyboard"
      description="These work anywhere but in a field."
      isOpen={isOpen}
      onOpenChange={onOpenChange}
    >
      <dl className="pb-3">
        {SHORTCUTS.map(({ keys, does }) => (
          <div
            key={does}
            className="flex items-center justify-between gap-4 border-b border-line py-2 last:border-0"
          >
            <dt className="text-ink">{does}</dt>
            <dd className="flex gap-1">
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
