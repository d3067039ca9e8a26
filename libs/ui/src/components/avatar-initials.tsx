import { classNames } from '../class-names.ts';

type AvatarInitialsProps = { name: string; size?: 'small' | 'medium' | 'large'; className?: string };

const SIZES = { small: 'size-6 text-2xs', medium: 'size-8 text-xs', large: 'size-12 text-lg' } as const;

/** A person without a picture; decoration beside the written name. */
export function AvatarInitials({ name, size = 'medium', className }: AvatarInitialsProps) {
  return (
    <span
      aria-hidden
      className={classNames(
        'inline-flex shrink-0 items-center justify-center rounded-full bg-accent-soft font-medium text-accent-ink',
        SIZES[size],
        className,
      )}
    >
      {initials(name)}
    </span>
  );
}

function initials(name: string): string {
  const words = name
    .trim()
    .split(/[\s._@-]+/)
    .filter((word) => word !== '');
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => word?.at(0) ?? '');
  return letters.join('').toUpperCase() || '?';
}
