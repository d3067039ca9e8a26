import { classNames } from '../class-names.ts';
import { listJsonChanges, type Json, type JsonChange } from '../format/json-changes.ts';

type JsonDiffProps = {
  before: Json | undefined;
  after: Json | undefined;
  label?: string;
  /** Also lists what stayed the same. */
  hasSame?: boolean;
};

const SIGNS = { added: '+', removed: '−', changed: '~', same: '' } as const;

const ROWS = {
  added: 'bg-good-soft/60',
  removed: 'bg-bad-soft/60',
  changed: 'bg-warning-soft/60',
  same: '',
} satisfies Record<JsonChange['kind'], string>;

/** Before and after, leaf by leaf; each change has a sign and a word, not only a colour. */
export function JsonDiff({ before, after, label = 'Changes', hasSame = false }: JsonDiffProps) {
  const changes = listJsonChanges(before, after).filter((change) => hasSame || change.kind !== 'same');
  if (changes.length === 0) return <p className="text-sm text-ink-muted">Nothing changed.</p>;
  return (
    <div
      className="overflow-x-auto rounded-control border border-line"
      role="region"
      aria-label={label}
      tabIndex={0}
    >
      <table className="w-full text-xs">
        <caption className="sr-only">{label}</caption>
        <thead>
          <tr className="border-b border-line text-left text-ink-muted">
            <th scope="col" className="w-24 px-3 py-1.5 font-medium">
              Change
            </th>
            <th scope="col" className="px-3 py-1.5 font-medium">
              Field
            </th>
            <th scope="col" className="px-3 py-1.5 font-medium">
              Before
            </th>
            <th scope="col" className="px-3 py-1.5 font-medium">
              After
            </th>
          </tr>
        </thead>
        <tbody className="font-mono">
          {changes.map((change) => (
            <tr
              key={change.path}
              className={classNames('border-b border-line last:border-0', ROWS[change.kind])}
            >
              <td className="px-3 py-1.5 font-sans whitespace-nowrap text-ink-muted">
                <span aria-hidden className="inline-block w-3 font-mono font-semibold text-ink">
                  {SIGNS[change.kind]}
                </span>
                {change.kind}
              </td>
              <th scope="row" className="px-3 py-1.5 text-left font-normal break-all text-ink">
                {change.path === '' ? '(value)' : change.path}
              </th>
              <td className="px-3 py-1.5 break-all text-ink">{change.before ?? '—'}</td>
              <td className="px-3 py-1.5 break-all text-ink">{change.after ?? '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
