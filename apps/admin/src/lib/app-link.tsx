import type { LinkProps } from '@sextant/ui/components/link-provider';
import NextLink from 'next/link';
import { useRouter } from 'next/navigation';
import { railPageOf } from './navigation.ts';
import { useShellHref } from './use-shell-href.ts';

/**
 * A link inside the back office: it takes the period, comparison and zone along. What a page of the rail shows first is
 * fetched when the pointer or the focus comes near; its numbers only when it is opened.
 */
export function AppLink({ href, onClick, onMouseEnter, onTouchStart, onFocus, ...rest }: LinkProps) {
  const router = useRouter();
  const shellHref = useShellHref();
  const isInside = href.startsWith('/') && !href.startsWith('/api/');
  const handlers = { ...(onClick && { onClick }), ...(onTouchStart && { onTouchStart }) };
  if (!isInside)
    return <a href={href} {...rest} {...handlers} onMouseEnter={onMouseEnter} onFocus={onFocus} />;
  const target = shellHref(href);
  const fetchFrame = () => {
    if (railPageOf(href)?.href === href) router.prefetch(target);
  };
  return (
    <NextLink
      href={target}
      prefetch={false}
      {...rest}
      {...handlers}
      onMouseEnter={(event) => {
        fetchFrame();
        onMouseEnter?.(event);
      }}
      onFocus={(event) => {
        fetchFrame();
        onFocus?.(event);
      }}
    />
  );
}
