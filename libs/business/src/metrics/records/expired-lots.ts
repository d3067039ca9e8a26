/** A movement of one customer's credits. */
export type CreditMove = {
  kind: 'purchased' | 'granted' | 'refunded' | 'consumed' | 'expired';
  credits: number;
  at: Date;
  /** When what is left of them is lost; null when never. */
  expiresAt: Date | null;
};

/** Credits that came in together, and how many of them were lost unspent. */
export type ExpiredLot = { origin: 'purchased' | 'granted'; at: Date; expired: number };

type Lot = {
  origin: 'purchased' | 'granted' | 'refunded';
  at: Date;
  dueMs: number;
  rest: number;
  expired: number;
};
type Taking = { lot: Lot | null; credits: number; isExpiry: boolean };

/**
 * What became of each lot of one customer, from all movements in their order. The oldest is spent first; what expires is first
 * of the lots that are due, then of the oldest. Credits given back undo what took them last, and are a lot of their own beyond.
 */
export function expiredLots(moves: readonly CreditMove[]): ExpiredLot[] {
  const lots: Lot[] = [];
  const taken: Taking[] = [];
  for (const move of moves) {
    switch (move.kind) {
      case 'purchased':
      case 'granted':
        lots.push(settled(lotOf(move, move.credits, move.kind), taken));
        break;
      case 'consumed':
        take(lots, taken, { credits: move.credits, isExpiry: false });
        break;
      case 'expired':
        expire(lots, taken, move);
        break;
      case 'refunded': {
        const beyond = giveBack(taken, move.credits);
        if (beyond > 0) lots.push(lotOf(move, beyond, 'refunded'));
      }
    }
  }
  return lots.flatMap(({ origin, at, expired }) => (origin === 'refunded' ? [] : [{ origin, at, expired }]));
}

function lotOf({ at, expiresAt }: CreditMove, rest: number, origin: Lot['origin']): Lot {
  return { origin, at, dueMs: expiresAt?.getTime() ?? Infinity, rest, expired: 0 };
}

/** What was taken before there was anything is owed by the next lot. */
function settled(lot: Lot, taken: Taking[]): Lot {
  for (const [index, { lot: of, credits, isExpiry }] of [...taken.entries()].toReversed()) {
    if (of !== null || lot.rest === 0) continue;
    const part = Math.min(credits, lot.rest);
    move(lot, part, isExpiry);
    const owed = credits - part;
    taken.splice(index, 1, ...(owed > 0 ? [{ lot: null, credits: owed, isExpiry }] : []), {
      lot,
      credits: part,
      isExpiry,
    });
  }
  return lot;
}

function expire(lots: readonly Lot[], taken: Taking[], { credits, at }: CreditMove): void {
  const due = lots.filter(({ dueMs }) => dueMs <= at.getTime()).toSorted((a, b) => a.dueMs - b.dueMs);
  take([...due, ...lots.filter((lot) => !due.includes(lot))], taken, { credits, isExpiry: true });
}

function take(lots: readonly Lot[], taken: Taking[], { credits, isExpiry }: Omit<Taking, 'lot'>): void {
  let open = credits;
  for (const lot of lots) {
    const part = Math.min(open, lot.rest);
    if (part === 0) continue;
    move(lot, part, isExpiry);
    taken.push({ lot, credits: part, isExpiry });
    open -= part;
  }
  if (open > 0) taken.push({ lot: null, credits: open, isExpiry });
}

/** Undoes the latest takings and answers what is left to give. */
function giveBack(taken: Taking[], credits: number): number {
  let open = credits;
  while (open > 0) {
    const last = taken.pop();
    if (last === undefined) return open;
    const part = Math.min(open, last.credits);
    if (last.lot !== null) move(last.lot, -part, last.isExpiry);
    if (part < last.credits) taken.push({ ...last, credits: last.credits - part });
    open -= part;
  }
  return 0;
}

function move(lot: Lot, credits: number, isExpiry: boolean): void {
  lot.rest -= credits;
  if (isExpiry) lot.expired += credits;
}
