import { createReadStream, statSync } from 'node:fs';
import { BusinessError } from '@sextant/business/kernel/business-error';
import { ImportEntityName, type ImportSummary } from '@sextant/business/records/contract';
import { importFile } from '@sextant/business/records/import-file';
import { Argument, InvalidArgumentError, Option, type Command } from 'commander';
import { fileFormat } from '../file-format.ts';
import { parsePairs } from '../parse-pairs.ts';
import { progressLine } from '../progress-line.ts';
import { RejectsReport } from '../rejects-report.ts';
import { withContext } from '../with-context.ts';

type Options = {
  map: Map<string, string>;
  set: Map<string, string>;
  format?: 'csv' | 'jsonl';
  dryRun?: true;
  rejects?: string;
};

const HELP = `
Fields of each entity: /docs of the API server, or the error that names an unknown column.
A file of events, transactions, purchases or payouts without ids gets ids derived from its rows, so importing it again adds nothing.
Once columns are mapped, columns of records that are no field are left out.

  import events orders.csv --map user=customer_id,occurred_at=date --set type=purchase
  import customers people.jsonl --rejects refused.csv
  gzip -dc events.csv.gz | sextant import events - --format csv

The last line of the answer is: imported N, duplicates N, rejected N. Exit code 1 if anything was rejected.`;

export function registerImport(program: Command): void {
  program
    .command('import')
    .description('bring records or events in from a file (.csv, .jsonl, also gzipped; - reads stdin)')
    .addArgument(new Argument('<entity>', `what the rows are: ${NAMES}`).argParser(readEntity))
    .argument('<file>', 'the file, or -')
    .option('--map <field=column,…>', 'which column a field is taken from', parsePairs, new Map())
    .option('--set <field=value,…>', 'the same value for every row', parsePairs, new Map())
    .addOption(
      new Option('--format <format>', 'when the name of the file does not say').choices(['csv', 'jsonl']),
    )
    .option('--dry-run', 'check everything and store nothing')
    .option('--rejects <file>', 'where to write each refused line with its reason, as CSV')
    .addHelpText('after', HELP)
    .action(runImport);
}

const NAMES = ImportEntityName.options.map((name) => name.replaceAll('_', '-')).join(', ');

function readEntity(text: string): ImportEntityName {
  const name = ImportEntityName.safeParse(text.replaceAll('-', '_'));
  if (name.success) return name.data;
  throw new InvalidArgumentError(`Allowed choices are ${NAMES}.`);
}

async function runImport(entity: ImportEntityName, file: string, options: Options): Promise<void> {
  const format = options.format ?? fileFormat(file);
  const rejects = new RejectsReport(options.rejects);
  const progress = progressLine();
  const summary = await withContext((ctx) =>
    importFile(
      ctx,
      {
        entity,
        source: openSource(file),
        format,
        map: options.map,
        set: options.set,
        isDryRun: options.dryRun === true,
      },
      {
        onRefused: (refusal) => rejects.add(refusal),
        onProgress: progress.report,
        onLeftOut: (columns) => {
          if (columns.length > 0) process.stderr.write(`columns left out: ${columns.join(', ')}\n`);
        },
      },
    ),
  ).finally(progress.end);
  await rejects.end();
  if (options.dryRun) process.stderr.write('dry run: nothing was stored\n');
  process.stdout.write(`${sentence(summary)}\n`);
  if (summary.rejected > 0) process.exitCode = 1;
}

function openSource(file: string) {
  if (file === '-') return process.stdin;
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found) throw new BusinessError('not_found', `There is no file ${file}.`);
  if (found.isDirectory()) throw new BusinessError('invalid', `${file} is a folder. Name one file.`);
  return createReadStream(file, { highWaterMark: 262_144 });
}

function sentence({ imported, duplicates, rejected }: ImportSummary): string {
  return `imported ${imported}, duplicates ${duplicates}, rejected ${rejected}`;
}
