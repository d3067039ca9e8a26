import { setNonce } from 'get-nonce';
import { useState } from 'react';

/** Lets the libraries that add a style while a dialog is open (scroll locks) do so under the page's security policy. */
export function useStyleNonce(nonce: string): void {
  // Once: the policy is that of the first page, whatever nonce a later one is made with.
  useState(() => {
    if (typeof window !== 'undefined') setNonce(nonce);
  });
}
