import { Link } from '@sextant/ui/components/link';
import { paths } from '../../lib/paths.ts';
import { useSession } from '../../lib/session-provider.tsx';
import { trpc } from '../../trpc/react.ts';
import { removalSentence } from '../../lib/removal-sentence.ts';

/** Asks whoever may choose how long data are kept, until somebody has: before anything goes. */
export function RetentionNotice() {
  const { may } = useSession();
  const settings = trpc.admin.settings.get.useQuery(undefined, { enabled: may.changeSettings });
  const view = settings.data;
  const isAsked = view !== undefined && !view.isRetentionChosen;
  const days = view?.retention.rawEventDays ?? null;
  const preview = trpc.admin.settings.previewRemoval.useQuery({ rawEventDays: days }, { enabled: isAsked });
  if (!isAsked) return null;
  return (
    <p role="status" className="mb-4 rounded-card border border-line bg-surface px-4 py-3 text-sm text-ink">
      For how long should data be kept? Until somebody chooses, raw events stay for {days} days and numbers of
      activity for {view.retention.countedYears} years. {removalSentence(preview.data)}{' '}
      <Link href={paths.settings()} className="text-accent-ink hover:underline">
        Choose in Settings
      </Link>
    </p>
  );
}
