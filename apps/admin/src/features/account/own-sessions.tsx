import type { OwnSession } from '@sextant/business/access/contract';
import { Badge } from '@sextant/ui/components/badge';
import { Button } from '@sextant/ui/components/button';
import { Panel } from '@sextant/ui/components/panel';
import { formatInstant } from '@sextant/ui/format/instant';
import { PanelState } from '../../lib/panel-state.tsx';
import { useSession } from '../../lib/session-provider.tsx';
import { useOwnSessions } from './use-own-sessions.ts';

/** Where the person is signed in, and the way to end it. */
export function OwnSessions() {
  const { zone } = useSession();
  const { query, isBusy, revoke, revokeOthers } = useOwnSessions();
  return (
    <PanelState query={query} title="Sessions" height={180}>
      {({ items }) => (
        <Panel
          title="Sessions"
          subtitle="Where you are signed in. A session ends by itself after seven days."
          isFlush
          actions={
            items.length > 1 && (
              <Button size="small" isBusy={isBusy} onClick={() => revokeOthers()}>
                Sign out everywhere else
              </Button>
            )
          }
        >
          <ul>
            {items.map((session) => (
              <SessionRow
                key={session.id}
                session={session}
                zone={zone}
                isBusy={isBusy}
                onRevoke={() => revoke({ sessionId: session.id })}
              />
            ))}
          </ul>
        </Panel>
      )}
    </PanelState>
  );
}

type SessionRowProps = { session: OwnSession; zone: string; isBusy: boolean; onRevoke: () => void };

function SessionRow({ session, zone, isBusy, onRevoke }: SessionRowProps) {
  const { device, createdAt, expiresAt, isThisOne } = session;
  return (
    <li className="flex items-center justify-between gap-3 border-b border-line px-4 py-2.5 last:border-0">
      <div className="min-w-0">
        <p className="truncate text-sm font-medium text-ink">{device}</p>
        <p className="text-xs text-ink-muted">
          since {formatInstant(createdAt, zone)}, until {formatInstant(expiresAt, zone)}
        </p>
      </div>
      {isThisOne ? (
        <Badge tone="good">This one</Badge>
      ) : (
        <Button size="small" disabled={isBusy} aria-label={`Sign out ${device}`} onClick={onRevoke}>
          Sign out
        </Button>
      )}
    </li>
  );
}
