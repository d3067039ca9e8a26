import type { Segment } from '@sextant/business/segments/contract';
import { Badge } from '@sextant/ui/components/badge';
import { Button } from '@sextant/ui/components/button';
import { Dialog } from '@sextant/ui/components/dialog';
import { Link } from '@sextant/ui/components/link';
import { LinkButton } from '@sextant/ui/components/link-button';
import { formatRelativeTime } from '@sextant/ui/format/relative-time';
import { useState } from 'react';
import { whereWords } from '../../lib/condition-words.ts';
import { paths } from '../../lib/paths.ts';
import { useClock, useSession } from '../../lib/session-provider.tsx';
import { whereToText } from '../../lib/where-text.ts';
import { trpc } from '../../trpc/react.ts';

export function SegmentRow({ segment }: { segment: Segment }) {
  const { now } = useClock();
  const { may } = useSession();
  const where = encodeURIComponent(whereToText(segment.definition));
  return (
    <li className="flex flex-wrap items-center gap-x-6 gap-y-2 border-b border-line px-4 py-3 last:border-0">
      <div className="min-w-0 flex-1 basis-80">
        <p className="flex items-center gap-2">
          <Link href={`${paths.retention()}?where=${where}`} className="font-medium text-ink hover:underline">
            {segment.name}
          </Link>
          {segment.isShared && <Badge tone="accent">shared</Badge>}
          {!segment.isOwn && <Badge>a colleague’s</Badge>}
        </p>
        <p className="mt-0.5 text-xs text-ink-muted">{whereWords(segment.definition)}</p>
      </div>
      <span className="text-xs text-ink-subtle">{formatRelativeTime(segment.updatedAt, now)}</span>
      <div className="flex gap-2">
        <LinkButton
          size="small"
          href={`${paths.retention()}?where=${where}`}
          aria-label={`Retention of ${segment.name}`}
        >
          Retention
        </LinkButton>
        <LinkButton
          size="small"
          href={`${paths.users()}?tab=funnel&where=${where}`}
          aria-label={`Funnel of ${segment.name}`}
        >
          Funnel
        </LinkButton>
        {segment.isOwn && may.saveSegments && <DeleteSegment segment={segment} />}
      </div>
    </li>
  );
}

function DeleteSegment({ segment }: { segment: Segment }) {
  const utils = trpc.useUtils();
  const [isOpen, setIsOpen] = useState(false);
  const remove = trpc.admin.analytics.segments.delete.useMutation({
    onSuccess: () => utils.admin.analytics.segments.invalidate(),
  });
  return (
    <Dialog
      title={`Delete ${segment.name}?`}
      description="Links that colleagues made from it keep working; the name is gone from the list. The people in it are not touched."
      isOpen={isOpen}
      onOpenChange={setIsOpen}
      trigger={
        <Button size="small" aria-label={`Delete ${segment.name}`}>
          Delete
        </Button>
      }
      footer={
        <>
          <Button onClick={() => setIsOpen(false)}>Cancel</Button>
          <Button
            variant="danger"
            isBusy={remove.isPending}
            onClick={() => remove.mutate({ id: segment.id })}
          >
            Delete segment
          </Button>
        </>
      }
    />
  );
}
