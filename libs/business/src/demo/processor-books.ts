import { DAY_MS, type Calendar } from './calendar.ts';
import type { Chronicle } from './chronicle.ts';

const FEE_SHARE = 0.029;
const FEE_MINOR = 30;
const DISPUTE_FEE_MINOR = 1500;
const AVAILABLE_DAYS = 2;
/** About so many days ago the processor booked one charge half a dollar short, for reports to find. */
const MISTAKE_DAYS_AGO = 50;
const MISTAKE_MINOR = 50;

type Fields = Record<string, unknown>;

/** The processor's lines for all that moved money. What came to nothing, such as a dispute that was won, has none. */
export function processorBooks({ records }: Chronicle, calendar: Calendar): Fields[] {
  const lines = [
    ...(records.get('transactions') ?? []).flatMap(transactionLine),
    ...(records.get('payouts') ?? []).flatMap(payoutLine),
  ];
  const mistakeAt = new Date(calendar.now - MISTAKE_DAYS_AGO * DAY_MS).toISOString();
  const wrong = lines.find(({ type, created_at: at }) => type === 'charge' && String(at) > mistakeAt);
  return lines.map((line) =>
    line === wrong ? { ...line, amount_minor: Number(line['amount_minor']) - MISTAKE_MINOR } : line,
  );
}

function transactionLine(transaction: Fields): Fields[] {
  const { kind, status } = transaction;
  const minor = Number(transaction['amount_minor']);
  if (kind === 'charge' && status === 'succeeded')
    return [line(transaction, { type: 'charge', minor, fee: Math.round(minor * FEE_SHARE) + FEE_MINOR })];
  if (kind === 'refund' || kind === 'credit_note')
    return [line(transaction, { type: 'refund', minor: -minor, fee: 0 })];
  if (kind === 'dispute' && status !== 'won')
    return [line(transaction, { type: 'adjustment', minor: -minor, fee: DISPUTE_FEE_MINOR })];
  return [];
}

function payoutLine(payout: Fields): Fields[] {
  const { status, recipient, created_at: at } = payout;
  if (status === 'failed' || status === 'reversed') return [];
  const type = recipient === 'platform' ? 'payout' : 'transfer';
  return [line({ ...payout, occurred_at: at }, { type, minor: -Number(payout['amount_minor']), fee: 0 })];
}

function line(
  { id, currency, occurred_at: at }: Fields,
  { type, minor, fee }: { type: string; minor: number; fee: number },
): Fields {
  return {
    id: `txn_${String(id)}`,
    type,
    amount_minor: minor,
    fee_minor: fee,
    currency,
    source: id,
    created_at: at,
    available_at: new Date(Date.parse(String(at)) + AVAILABLE_DAYS * DAY_MS).toISOString(),
  };
}
