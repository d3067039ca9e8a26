import { Link } from '@sextant/ui/components/link';
import { paths } from '../../lib/paths.ts';
import { useClock, useSession } from '../../lib/session-provider.tsx';
import { trpc } from '../../trpc/react.ts';
import { removalSentence } from '../../lib/removal-sentence.ts';

const SOON_MS = 14 * 86_400_000;

/** Asks whoever may choose how long data are kept, until somebody has; later says once more when the first of them will go. */
export function RetentionNotice() {
  const { may } = useSession();
  const { now } = useClock();
  const enabled = may.changeSettings;
  const view = trpc.admin.settings.get.useQuery(undefined, { enabled }).data;
  const rawEventDays = view?.retention.rawEventDays ?? null;
  const preview = trpc.admin.settings.previewRemoval.useQuery(
    { rawEventDays },
    { enabled: rawEventDays !== null },
  ).data;
  if (view === undefined || rawEventDays === null) return null;
  const isSoon = preview?.firstAt != null && preview.firstAt.getTime() - now.getTime() < SOON_MS;
  if (view.isRetentionChosen && (!isSoon || preview.hasRemoved)) return null;
  return (
    <p
      role="status"
      className="mb-4 rounded-card border border-line bg-surface px-4 py-3 text-sm text-ink shadow-edge"
    >
      {view.isRetentionChosen
        ? `Raw events are kept for ${rawEventDays} days.`
        : `For how long should data be kept? Until somebody chooses, raw events stay for ${rawEventDays} days and numbers of activity for ${view.retention.countedYears} years.`}{' '}
      {removalSentence(preview)}{' '}
      <Link href={paths.settings()} className="text-accent-ink hover:underline">
        {view.isRetentionChosen ? 'Export or keep them' : 'Choose in Settings'}
      </Link>
    </p>
  );
}
