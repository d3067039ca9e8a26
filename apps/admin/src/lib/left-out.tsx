import { Value } from '@sextant/ui/components/value';

type LeftOutProps = {
  /** How many of internal accounts the list could show besides; 0 where it shows them. */
  count: number;
  /** What is left out: "internal accounts". */
  noun: { one: string; many: string };
  isShown: boolean;
  onChange: (isShown: boolean) => void;
};

/** Says that a list leaves internal accounts out, as every number does, and lets them be seen. */
export function LeftOut({ count, noun, isShown, onChange }: LeftOutProps) {
  if (count === 0 && !isShown) return null;
  return (
    <p className="px-4 pb-2 text-xs text-ink-muted">
      {isShown ? (
        <>No number counts these {noun.many}. </>
      ) : (
        <>
          Leaves out <Value value={count} format={{ unit: 'count' }} /> {count === 1 ? noun.one : noun.many},
          as every number does.{' '}
        </>
      )}
      <button type="button" className="text-accent-ink hover:underline" onClick={() => onChange(!isShown)}>
        {isShown ? 'Back to everybody else' : 'Show them'}
      </button>
    </p>
  );
}
