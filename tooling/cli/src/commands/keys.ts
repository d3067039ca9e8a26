import { ApiKeyTarget, KeyKind, NewApiKey, type ApiKeyView } from '@sextant/business/access/contract';
import { createApiKey } from '@sextant/business/access/create-api-key';
import { listApiKeys } from '@sextant/business/access/list-api-keys';
import { revokeApiKey } from '@sextant/business/access/revoke-api-key';
import { Scope } from '@sextant/business/kernel/actors/scope';
import { Option, type Command } from 'commander';
import { splitList } from '../split-list.ts';
import { printTable } from '../print-table.ts';
import { withContext } from '../with-context.ts';

type CreateOptions = { name: string; kind: string; scopes: string };

export function registerKeys(program: Command): void {
  const keys = program.command('keys').description('how machines come in');

  keys
    .command('create')
    .description('make a key and print it; it cannot be read again')
    .requiredOption('--name <name>', 'what it is for')
    .addOption(
      new Option('--kind <kind>', 'write: may sit in a browser, sends events; secret: what its scopes say')
        .choices(KeyKind.options)
        .makeOptionMandatory(),
    )
    .option('--scopes <scope,…>', `of a secret key: ${Scope.options.join(', ')}`, '')
    .action(async ({ name, kind, scopes }: CreateOptions) => {
      const input = NewApiKey.parse({ name, kind, scopes: splitList(scopes).filter(Boolean) });
      const { key } = await withContext((ctx) => createApiKey(ctx, input));
      process.stdout.write(`${key}\n`);
    });

  keys
    .command('list')
    .description('every key, without what opens the door')
    .action(() => withContext(async (ctx) => printTable(HEADER, (await listApiKeys(ctx)).items.map(asLine))));

  keys
    .command('revoke')
    .description('end a key for good')
    .argument('<id>', 'as `keys list` shows it')
    .option('--reason <words>', 'why, for the audit log', 'revoked from the command line')
    .action(async (id: string, { reason }: { reason: string }) => {
      await withContext((ctx) => revokeApiKey(ctx, ApiKeyTarget.parse({ keyId: id, reason })));
      process.stdout.write('revoked\n');
    });
}

const HEADER = ['ID', 'KIND', 'BEGINS', 'NAME', 'SCOPES', 'STATE', 'LAST USED'];

function asLine(key: ApiKeyView): string[] {
  const state = key.revokedAt === null ? 'works' : 'revoked';
  const used = key.lastUsedAt?.toISOString() ?? 'never';
  return [key.id, key.kind, key.prefix, key.name, key.scopes.join(','), state, used];
}
