'use client';

import { PanelState } from '../../lib/panel-state.tsx';
import { AccessPanel } from './access-panel.tsx';
import { ReportingPanel } from './reporting-panel.tsx';
import { RetentionPanel } from './retention-panel.tsx';
import { useSettings } from './use-settings.ts';

type SettingsViewProps = { mayChange: boolean };

export function SettingsView({ mayChange }: SettingsViewProps) {
  const settings = useSettings();
  return (
    <PanelState query={settings.query} title="General" height={360}>
      {(view) => (
        <div className="grid max-w-5xl gap-4 lg:grid-cols-2">
          <ReportingPanel
            key={JSON.stringify(view.reporting)}
            view={view}
            mayChange={mayChange}
            isBusy={settings.isSavingReporting}
            onSave={settings.saveReporting}
          />
          <RetentionPanel
            key={JSON.stringify(view.retention)}
            retention={view.retention}
            isChosen={view.isRetentionChosen}
            mayChange={mayChange}
            onSave={settings.saveRetention}
          />
          <AccessPanel
            key={JSON.stringify(view.access)}
            access={view.access}
            mayChange={mayChange}
            onSave={settings.saveAccess}
          />
        </div>
      )}
    </PanelState>
  );
}
