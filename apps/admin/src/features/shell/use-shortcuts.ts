import { useEffect, useEffectEvent } from 'react';

/** Runs the action of a key pressed outside of fields, menus and dialogs; keys with modifiers stay the browser's. */
export function useShortcuts(actions: Readonly<Record<string, () => void>>): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey || isTaken(event.target))
      return;
    const action = actions[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!action) return;
    event.preventDefault();
    action();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}

const TAKEN =
  'input, textarea, select, [contenteditable], [role="menu"], [role="dialog"], [role="listbox"], [role="radiogroup"], [role="tablist"], [role="slider"], [role="grid"]';

function isTaken(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(TAKEN) !== null;
}
