'use client';

import { toast as show } from 'sonner';

type ToastOptions = {
  detail?: string;
  action?: { label: string; onClick: () => void };
};

/** Confirms in passing what is also visible elsewhere; needs a Toaster on the page. */
export const toast = {
  success: (message: string, options: ToastOptions = {}) => show.success(message, toSonner(options)),
  error: (message: string, options: ToastOptions = {}) => show.error(message, toSonner(options)),
  info: (message: string, options: ToastOptions = {}) => show.info(message, toSonner(options)),
};

function toSonner({ detail, action }: ToastOptions) {
  return { ...(detail === undefined ? {} : { description: detail }), ...(action && { action }) };
}
