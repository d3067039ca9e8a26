import {
  selectCreditMoves,
  selectCreditsHeld,
  type CreditMove,
} from '@sextant/db/queries/credits/select-credit-moves';
import type { Frame } from '../metrics/activity/frame.ts';
import type { CreditKind, CreditLedger } from './contract.ts';

type Asked = { from: Date; to: Date; people: readonly number[] | null };

const SIGNS: Readonly<Record<CreditKind, 1 | -1>> = {
  purchased: 1,
  granted: 1,
  refunded: 1,
  consumed: -1,
  expired: -1,
};

/** The movements of a period between two balances that are each added up for themselves. */
export async function readCreditLedger(
  { snapshot: { sql } }: Pick<Frame, 'snapshot'>,
  { from, to, people }: Asked,
): Promise<CreditLedger> {
  const moves = await selectCreditMoves(sql, { from, to, people });
  const opening = await selectCreditsHeld(sql, { to: from, people });
  const closing = await selectCreditsHeld(sql, { to, people });
  const change = moves.reduce((sum, { kind, credits }) => sum + SIGNS[kind] * credits, 0);
  return {
    opening,
    purchased: creditsOf(moves, 'purchased'),
    granted: creditsOf(moves, 'granted'),
    refunded: creditsOf(moves, 'refunded'),
    consumed: creditsOf(moves, 'consumed'),
    expired: creditsOf(moves, 'expired'),
    closing,
    difference: closing - opening - change,
  };
}

function creditsOf(moves: readonly CreditMove[], kind: CreditKind): number {
  return moves.find((move) => move.kind === kind)?.credits ?? 0;
}
