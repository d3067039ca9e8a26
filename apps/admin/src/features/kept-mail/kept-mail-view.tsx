'use client';

import { EmptyState } from '@sextant/ui/components/empty-state';
import { Panel } from '@sextant/ui/components/panel';
import { formatInstant } from '@sextant/ui/format/instant';
import { PanelState } from '../../lib/panel-state.tsx';
import { useSession } from '../../lib/session-provider.tsx';
import { LinkedText } from './linked-text.tsx';
import { useKeptMail } from './use-kept-mail.ts';

/** The messages that stay on this machine because no mail server is configured. */
export function KeptMailView() {
  const { zone } = useSession();
  return (
    <PanelState query={useKeptMail()} title="Mail kept here" height={360}>
      {({ items, total }) => (
        <Panel
          title="Mail kept here"
          subtitle="Without a mail server (SMTP_URL), messages are kept as files. Reading them is noted in the audit log."
          isFlush
          {...(total > items.length ? { footer: `The newest ${items.length} of ${total}` } : {})}
        >
          {items.length === 0 && (
            <EmptyState
              title="No messages"
              hint="Password links and reports land here until SMTP_URL is set."
            />
          )}
          {items.map((mail) => (
            <details key={`${mail.sentAt} ${mail.to}`} className="border-b border-line last:border-0">
              <summary className="flex cursor-pointer flex-wrap items-baseline justify-between gap-x-4 px-4 py-2.5 text-sm hover:bg-hover focus-visible:-outline-offset-2">
                <span className="font-medium text-ink">{mail.subject}</span>
                <span className="text-xs text-ink-muted">
                  to {mail.to}, {formatInstant(new Date(mail.sentAt), zone)}
                </span>
              </summary>
              <LinkedText text={mail.text} />
            </details>
          ))}
        </Panel>
      )}
    </PanelState>
  );
}
