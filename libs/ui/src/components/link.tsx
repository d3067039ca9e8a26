'use client';

import { useContext } from 'react';
import { LinkComponent, type LinkProps } from './link-provider.tsx';

/** An unstyled link through the application's router. */
export function Link(props: LinkProps) {
  const Component = useContext(LinkComponent);
  return <Component {...props} />;
}
