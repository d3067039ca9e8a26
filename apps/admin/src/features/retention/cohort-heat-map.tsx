import type { RetentionResult } from '@sextant/business/retention/contract';
import { HeatMapTable } from '@sextant/ui/charts/heat-map-table';
import { EmptyState } from '@sextant/ui/components/empty-state';
import { InfoPopover } from '@sextant/ui/components/info-popover';
import { Panel } from '@sextant/ui/components/panel';
import { formatTime } from '@sextant/ui/format/instant';
import { Grid3x3 } from 'lucide-react';
import type { PeriodView } from '../../lib/period-view.ts';
import type { RetentionFilters } from './retention-filters.ts';
import { retentionTable } from './retention-rows.ts';
import { KIND_WORDS, startWords, UNIT_WORDS } from './retention-words.ts';

type CohortHeatMapProps = {
  result: RetentionResult;
  filters: RetentionFilters;
  /** The period in which cohorts start. */
  range: PeriodView['range'];
  onSelect: (cell: NonNullable<RetentionFilters['cell']>) => void;
  onModeChange: (mode: RetentionFilters['show']) => void;
};

export function CohortHeatMap({ result, filters, range, onSelect, onModeChange }: CohortHeatMapProps) {
  const { start, kind, cohort, cell, show } = filters;
  const title = `People who came back, by ${cohort} after ${startWords(start).toLowerCase()}`;
  if (result.cohorts.every(({ size }) => size === 0)) return <NoCohorts title={title} />;
  const { columns, rows, average } = retentionTable(result, { unit: cohort, range });
  return (
    <HeatMapTable
      title={title}
      unit={show === 'rate' ? '% of cohort' : 'people'}
      rowHeading={`${startWords(start)} ${UNIT_WORDS[cohort].toLowerCase()}`}
      sizeHeading="People"
      columns={columns}
      rows={rows}
      average={average}
      mode={show}
      onModeChange={onModeChange}
      selected={cell === null ? null : { rowKey: cell.start, column: cell.period }}
      onSelect={({ rowKey, column }) => onSelect({ start: rowKey, period: column })}
      actions={
        <InfoPopover label={`About ${title}`}>
          <p className="font-semibold text-ink">{KIND_WORDS[kind].label} retention</p>
          <p className="mt-1 text-ink-muted">
            {KIND_WORDS[kind].hint}. A share is people over the cohort’s size. The average is weighted by size
            and takes only cells whose period is over for everybody in the cohort. “Part of” marks a {cohort}{' '}
            that the period cuts: only its days inside the period are in.
          </p>
          <p className="mt-3 border-t border-line pt-3 text-xs text-ink-muted">
            Counted until {formatTime(result.asOf, result.zone)} ({result.zone})
          </p>
        </InfoPopover>
      }
    />
  );
}

function NoCohorts({ title }: { title: string }) {
  return (
    <Panel title={title}>
      <EmptyState
        icon={<Grid3x3 />}
        title="Nobody started in this period"
        hint="Choose a longer period or loosen the filters. Cohorts appear with the first customers you send."
      />
    </Panel>
  );
}
