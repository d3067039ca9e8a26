'use client';

import { setNonce } from 'get-nonce';
import { useInsertionEffect } from 'react';

/** Lets the style that a modal window injects to stop scrolling pass the page's content security policy. */
export function usePageNonce() {
  useInsertionEffect(() => {
    const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce;
    if (nonce) setNonce(nonce);
  }, []);
}
