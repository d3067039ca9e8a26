'use client';

import type { LinkProps } from '@sextant/ui/components/link-provider';
import NextLink from 'next/link';
import { useShellHref } from './use-shell-href.ts';

/** A link inside the back office: it takes the period, comparison and zone along. */
export function AppLink({ href, ...rest }: LinkProps) {
  const shellHref = useShellHref();
  const isInside = href.startsWith('/') && !href.startsWith('/api/');
  if (!isInside) return <a href={href} {...rest} />;
  return <NextLink href={shellHref(href)} prefetch={false} {...rest} />;
}
