import type { FunnelQuery } from '@sextant/business/funnels/contract';
import { Dialog } from '@sextant/ui/components/dialog';
import { SegmentedControl } from '@sextant/ui/components/segmented-control';
import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { PEOPLE_A_PAGE, PeopleList } from '../../lib/people-list.tsx';
import { trpc } from '../../trpc/react.ts';
import { groupWords, stepWords } from './funnel-words.ts';

type Outcome = 'reached' | 'left';

/** Which number of a funnel: a step, whether all who reached it are meant or those who went no further, and of which group. */
export type FunnelPart = { step: number; outcome: Outcome; group: string | null };

type FunnelPeopleProps = { funnel: FunnelQuery; part: FunnelPart; onClose: () => void };

/** Exactly the people whom a number of the funnel counts, and beside them those who left there. */
export function FunnelPeople({ funnel, part, onClose }: FunnelPeopleProps) {
  const [outcome, setOutcome] = useState<Outcome>(part.outcome);
  const isLast = part.step === (funnel.steps ?? []).length - 1;
  const step = stepWords(funnel.steps?.[part.step] ?? '');
  const title = outcome === 'reached' ? `Who reached ${step}` : `Who went no further than ${step}`;
  const group = part.group === null ? '' : groupWords(funnel.by ?? '', part.group);
  return (
    <Dialog isOpen onOpenChange={onClose} size="large" title={title} description={group}>
      {!isLast && (
        <SegmentedControl
          label="Which of them"
          value={outcome}
          options={[
            { value: 'reached', label: 'Reached it' },
            { value: 'left', label: 'Went no further' },
          ]}
          onChange={setOutcome}
          className="mb-3"
        />
      )}
      <PeopleOfPart key={outcome} title={title} funnel={funnel} part={{ ...part, outcome }} />
    </Dialog>
  );
}

type PeopleOfPartProps = { title: string; funnel: FunnelQuery; part: FunnelPart };

function PeopleOfPart({ title, funnel, part }: PeopleOfPartProps) {
  const [page, setPage] = useState(0);
  const query = trpc.admin.analytics.users.getFunnelPeople.useQuery(
    { ...funnel, ...part, page: { offset: page * PEOPLE_A_PAGE, limit: PEOPLE_A_PAGE } },
    { placeholderData: keepPreviousData },
  );
  return <PeopleList title={title} query={query} page={page} onPageChange={setPage} />;
}
