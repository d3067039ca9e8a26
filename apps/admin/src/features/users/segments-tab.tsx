import { usePeriodView } from '../../lib/use-period-view.ts';
import { segmentationQueries } from './segmentation-queries.ts';
import { TraitList } from './trait-list.tsx';

const LISTS = [
  { trait: 'tier', title: 'By tier', parameter: 'tier' },
  { trait: 'country', title: 'By country', parameter: 'country' },
  { trait: 'characters', title: 'By character count' },
  { trait: 'activity', title: 'By activity' },
  { trait: 'role', title: 'By role', parameter: 'role' },
  { trait: 'signup_source', title: 'By sign-up source', parameter: 'source' },
] as const;

export function SegmentsTab() {
  const queries = segmentationQueries(usePeriodView());
  return (
    <div className="grid grid-cols-12 gap-4">
      {LISTS.map(({ trait, title, ...more }) => (
        <TraitList
          key={trait}
          title={title}
          query={queries[trait]}
          className="col-span-12 md:col-span-6 xl:col-span-4"
          {...more}
        />
      ))}
    </div>
  );
}
