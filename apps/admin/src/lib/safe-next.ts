import { paths } from './paths.ts';

/** Where to go after signing in: an address of this site, else Home. Another site must not be able to send people on. */
export function safeNext(next: string | string[] | undefined): string {
  const isOwn = typeof next === 'string' && /^\/(?![/\\])/.test(next) && !/[\s\\]/.test(next);
  return isOwn ? next : paths.home();
}
