import { setTimeout as pause } from 'node:timers/promises';
import { BusinessError } from '@sextant/business/kernel/business-error';
import { readInstant, upTo } from '@sextant/business/ingestion/decode/instant/read-instant';
import { backfillStripe } from '@sextant/business/stripe/backfill/backfill-stripe';
import { BackfillResource } from '@sextant/business/stripe/backfill/contract';
import { modeOfKey, openStripe } from '@sextant/business/stripe/backfill/open-stripe';
import { readStripeSettings } from '@sextant/business/stripe/stripe-settings';
import type { Command } from 'commander';
import { splitList } from '../split-list.ts';
import { withContext } from '../with-context.ts';

type Options = { since?: string; host?: string; only?: string };

const HELP = `
Needs STRIPE_API_KEY, of a key that may read everything. It is safe to run again, and goes on where it was when it broke.

  stripe backfill --since 2026-01-01
  stripe backfill --only charges,refunds --host http://127.0.0.1:12111`;

export function registerStripe(program: Command): void {
  program
    .command('stripe')
    .description('the payment processor')
    .command('backfill')
    .description('read what Stripe knows already, as if webhooks had told it')
    .option('--since <date>', 'only objects made from then on')
    .option('--host <host>', 'another host than Stripe’s, also as STRIPE_API_HOST')
    .option('--only <kinds>', `only some, separated by commas: ${BackfillResource.options.join(', ')}`)
    .addHelpText('after', HELP)
    .action(run);
}

async function run({ since, host, only }: Options): Promise<void> {
  const stripe = openStripe(process.env, host);
  const settings = readStripeSettings(process.env);
  const asked = { since: since === undefined ? null : readSince(since), only: readKinds(only) };
  const summary = await withContext((ctx) =>
    backfillStripe({
      ...asked,
      ctx,
      stripe,
      settings,
      keyMode: modeOfKey(process.env),
      now: () => new Date(),
      pause: (milliseconds) => pause(milliseconds),
      onProgress: ({ resource, objects }) => process.stderr.write(`${resource}: ${objects}\n`),
    }),
  );
  for (const { resource, objects, changed, leftOut } of summary) {
    const other = leftOut === 0 ? '' : `, left out ${leftOut} that are not of ${settings.mode} mode`;
    process.stdout.write(`${resource}: read ${objects}, new or changed ${changed}${other}\n`);
  }
}

function readSince(text: string): Date {
  const read = readInstant(text, upTo(Date.now()));
  if ('reason' in read) throw new BusinessError('invalid', `${read.reason} Write it as 2026-01-31.`);
  return new Date(read.at);
}

function readKinds(text = ''): BackfillResource[] {
  return splitList(text)
    .filter((name) => name !== '')
    .map((name) => {
      const known = BackfillResource.safeParse(name);
      if (known.success) return known.data;
      throw new BusinessError(
        'invalid',
        `There is nothing called ${name}. Known: ${BackfillResource.options.join(', ')}.`,
      );
    });
}
