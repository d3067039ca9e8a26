'use client';

import { PanelState } from '../../lib/panel-state.tsx';
import { ApiKeysTable } from './api-keys-table.tsx';
import { useApiKeys } from './use-api-keys.ts';

export function ApiKeysView() {
  const { query, create, revoke } = useApiKeys();
  return (
    <PanelState query={query} title="API keys" height={360}>
      {({ items }) => <ApiKeysTable rows={items} onCreate={create} onRevoke={revoke} />}
    </PanelState>
  );
}
