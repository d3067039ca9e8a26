import { LinkButton } from '@sextant/ui/components/link-button';
import { BrandMark } from './brand.tsx';
import { paths } from './paths.ts';

type FullPageMessageProps = { title: string; message: string; code: string };

/** A page that has nothing to show but why, and the way back. */
export function FullPageMessage({ title, message, code }: FullPageMessageProps) {
  return (
    <div className="flex min-h-[70vh] flex-col items-center justify-center px-6 text-center">
      <BrandMark className="mb-6 size-10" />
      <p className="text-xs font-medium text-ink-subtle tabular-nums">{code}</p>
      <h1 className="mt-1 text-xl font-semibold text-ink">{title}</h1>
      <p className="mt-2 mb-6 max-w-md text-sm text-ink-muted">{message}</p>
      <LinkButton href={paths.home()}>Back to Home</LinkButton>
    </div>
  );
}
