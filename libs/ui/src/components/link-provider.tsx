'use client';

import { createContext, type ComponentProps, type ElementType, type ReactNode } from 'react';

export type LinkProps = Omit<ComponentProps<'a'>, 'href'> & { href: string };

/** Which component draws a link; a plain anchor until an application provides its router's. */
export const LinkComponent = createContext<ElementType<LinkProps>>('a');

type LinkProviderProps = { component: ElementType<LinkProps>; children: ReactNode };

/** Makes every link below it navigate through the application's router. */
export function LinkProvider({ component, children }: LinkProviderProps) {
  return <LinkComponent value={component}>{children}</LinkComponent>;
}
