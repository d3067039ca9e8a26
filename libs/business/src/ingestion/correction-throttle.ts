import { LRUCache } from 'lru-cache';

const KEPT_A_MINUTE = 20;
const MINUTE_MS = 60_000;

/**
 * Lets through the first corrections of a kind in each minute: a page that forgets a property does so at every view, and
 * one warning says as much as a thousand. Refused events are always kept.
 */
export class CorrectionThrottle {
  readonly #seen = new LRUCache<string, { minute: number; count: number }>({ max: 5_000 });

  isKept(kind: string, at: number): boolean {
    const minute = Math.floor(at / MINUTE_MS);
    const known = this.#seen.get(kind);
    if (known?.minute !== minute) {
      this.#seen.set(kind, { minute, count: 1 });
      return true;
    }
    known.count += 1;
    return known.count <= KEPT_A_MINUTE;
  }
}
