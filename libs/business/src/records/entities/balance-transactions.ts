import { choice } from '../fields/choice.ts';
import { Currency } from '../fields/currency.ts';
import { ExternalId } from '../fields/external-id.ts';
import { Instant, InstantAhead } from '../fields/instant.ts';
import { signedWholeNumber } from '../fields/signed-whole-number.ts';
import { text } from '../fields/text.ts';
import { defineEntity } from '../record-entity.ts';

/** The payment processor's own books. */
export const balanceTransactions = defineEntity({
  name: 'balance_transactions',
  table: 'balance_transaction',
  description:
    'A line of the payment processor’s own books, as it reports them. Financial reports tie the ledger out to it.',
  aliases: {
    created: 'created_at',
    occurred_at: 'created_at',
    available_on: 'available_at',
    amount: 'amount_minor',
    fee: 'fee_minor',
    net: 'net_minor',
    source_id: 'source',
    payout_id: 'payout',
  },
  shape: {
    id: ExternalId,
    type: text(100).meta({ examples: ['charge'] }),
    status: choice(['pending', 'available']).optional(),
    amount_minor: signedWholeNumber(),
    fee_minor: signedWholeNumber().optional(),
    net_minor: signedWholeNumber().optional().meta({ description: 'Amount less fee when left out.' }),
    currency: Currency,
    source: ExternalId.nullish().meta({ description: 'The charge, refund, dispute or payout it books.' }),
    payout: ExternalId.nullish(),
    created_at: Instant,
    available_at: InstantAhead.nullish(),
  },
  check: ({ amount_minor: amount, fee_minor: fee = 0, net_minor: net }) =>
    net !== undefined && net !== amount - fee
      ? [
          {
            field: 'net_minor',
            message: `The net is the amount less the fee: ${amount - fee}. Check the three.`,
          },
        ]
      : [],
  toRecord: ({ source, payout, fee_minor: fee = 0, net_minor: net, status, ...rest }) => ({
    id: rest.id,
    customer: null,
    seenAt: null,
    content: {
      ...rest,
      status: status ?? 'available',
      fee_minor: fee,
      net_minor: net ?? rest.amount_minor - fee,
      ...(source === undefined ? {} : { source_id: source }),
      ...(payout === undefined ? {} : { payout_id: payout }),
    },
  }),
});
