import { classNames } from '../class-names.ts';

type SkeletonProps = { className?: string };

/** The grey shape of what is coming; give it the size of the real thing. */
export function Skeleton({ className }: SkeletonProps) {
  return <span aria-hidden className={classNames('block animate-shimmer rounded-md bg-hover', className)} />;
}
