import type { ReportingSettings, SettingsView } from '@sextant/business/settings/contract';
import { Button } from '@sextant/ui/components/button';
import { Combobox } from '@sextant/ui/components/combobox';
import { Panel } from '@sextant/ui/components/panel';
import { useState } from 'react';
import { CURRENCY_OPTIONS, ZONE_OPTIONS } from './setting-options.ts';

type ReportingPanelProps = {
  view: SettingsView;
  mayChange: boolean;
  isBusy: boolean;
  onSave: (chosen: ReportingSettings) => void;
};

/** The zone and currency that every number is in. */
export function ReportingPanel({ view, mayChange, isBusy, onSave }: ReportingPanelProps) {
  const [zone, setZone] = useState(view.reporting.zone);
  const [currency, setCurrency] = useState(view.reporting.currency);
  const isChanged = zone !== view.reporting.zone || currency !== view.reporting.currency;
  const isCounting = view.countedZone !== view.reporting.zone;
  return (
    <Panel title="Reporting" subtitle="What every page, export and alert counts in.">
      <div className="flex flex-col gap-4">
        <Combobox
          label="Time zone"
          hint="Days, weeks and months begin at its midnight. Another zone counts all numbers anew; until that is done, pages show the old days."
          values={[zone]}
          onChange={([chosen = zone]) => setZone(chosen)}
          options={ZONE_OPTIONS}
        />
        <Combobox
          label="Currency"
          hint="Every amount is shown in it."
          values={[currency]}
          onChange={([chosen = currency]) => setCurrency(chosen)}
          options={CURRENCY_OPTIONS}
        />
        {isCounting && (
          <p role="status" className="rounded-control bg-warning-soft px-3 py-2 text-sm text-warning-ink">
            Counting anew for {view.reporting.zone}. Until then the days are those of {view.countedZone}.
          </p>
        )}
        {mayChange ? (
          <Button
            variant="primary"
            className="self-start"
            disabled={!isChanged}
            isBusy={isBusy}
            onClick={() => onSave({ zone, currency })}
          >
            Save
          </Button>
        ) : (
          <p className="text-xs text-ink-muted">Only a super admin changes these.</p>
        )}
      </div>
    </Panel>
  );
}
