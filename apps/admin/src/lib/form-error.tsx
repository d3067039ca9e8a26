import { CircleAlert } from 'lucide-react';

/** What is wrong with a form as a whole; nothing when it is null. */
export function FormError({ message }: { message: string | null }) {
  if (message === null) return null;
  return (
    <p role="alert" className="flex gap-2 rounded-control bg-bad-soft px-3 py-2 text-sm text-bad-ink">
      <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
      {message}
    </p>
  );
}
