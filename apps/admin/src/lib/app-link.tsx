import type { LinkProps } from '@sextant/ui/components/link-provider';
import NextLink from 'next/link';
import { useOpenPage } from './use-open-page.ts';
import { useShellHref } from './use-shell-href.ts';

/** A link inside the back office: it takes the period, comparison and zone along. */
export function AppLink({ href, onClick, onMouseEnter, onTouchStart, ...rest }: LinkProps) {
  const target = useShellHref()(href);
  const openPage = useOpenPage(target);
  const isInside = href.startsWith('/') && !href.startsWith('/api/');
  const handlers = {
    ...(onClick && { onClick }),
    ...(onMouseEnter && { onMouseEnter }),
    ...(onTouchStart && { onTouchStart }),
  };
  if (!isInside) return <a href={href} {...rest} {...handlers} />;
  return (
    <NextLink
      href={target}
      prefetch={false}
      {...rest}
      {...handlers}
      {...(openPage && {
        onNavigate: (event) => {
          event.preventDefault();
          openPage();
        },
      })}
    />
  );
}
