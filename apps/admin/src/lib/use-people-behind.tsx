import { useState, type ReactNode } from 'react';
import { PeopleBehind } from './people-behind.tsx';
import type { PeopleLine } from './use-metric-people.ts';
import { useSession } from './session-provider.tsx';

type PeopleOfChart = {
  /** For the chart; left out for a role that may not see customers. */
  selection: { onSelect?: (bucket: string) => void };
  /** The open window, if any. */
  people: ReactNode;
};

/** Lets the points of a chart that counts people open them; `lines` is empty where a chart counts something else. */
export function usePeopleBehind(title: string, lines: readonly PeopleLine[]): PeopleOfChart {
  const { pages } = useSession();
  const [bucket, setBucket] = useState<string | null>(null);
  if (lines.length === 0 || !pages.includes('customers')) return { selection: {}, people: null };
  return {
    selection: { onSelect: setBucket },
    people: bucket !== null && (
      <PeopleBehind title={title} lines={lines} bucket={new Date(bucket)} onClose={() => setBucket(null)} />
    ),
  };
}
