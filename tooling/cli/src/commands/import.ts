import { createReadStream, statSync } from 'node:fs';
import { BusinessError } from '@sextant/business/kernel/business-error';
import {
  DATE_FORMATS,
  type DateFormat,
  dateFormat,
} from '@sextant/business/ingestion/decode/instant/date-format';
import type { Context } from '@sextant/business/kernel/context';
import { ImportEntityName, type ImportSummary } from '@sextant/business/records/contract';
import { NULL_WORDS } from '@sextant/business/records/file/null-words';
import { importFile, type ImportHooks } from '@sextant/business/records/import-file';
import type { FileDates } from '@sextant/business/records/read-file-dates';
import { Argument, InvalidArgumentError, Option, type Command } from 'commander';
import { askedZone } from '../asked-range.ts';
import { fileFormat } from '../file-format.ts';
import { parsePairs } from '../parse-pairs.ts';
import { progressLine } from '../progress-line.ts';
import { RejectsReport } from '../rejects-report.ts';
import { splitList } from '../split-list.ts';
import { withContext } from '../with-context.ts';

type Options = {
  map: Map<string, string>;
  set: Map<string, string>;
  format?: 'csv' | 'jsonl';
  dryRun?: true;
  rejects?: string;
  dates?: DateFormat;
  zone?: string | true;
  encoding?: string;
  delimiter?: string;
  decimal?: '.' | ',';
  null?: string[];
};

const HELP = `
Fields of each entity: /docs of the API server, or the error that names an unknown column.
A file of events, transactions, purchases or payouts without ids gets ids derived from its rows, so importing it again adds nothing.
Once columns are mapped, columns of records that are no field are left out. A column that is mapped is also taken for the field of its own name.
Header names are read in any case. Delimiter, decimal comma, UTF-16 and words such as \\N and NULL for no value are found out and told.

  import events orders.csv --map user=customer_id,occurred_at=date --set type=purchase
  import customers people.jsonl --rejects refused.csv
  import transactions umsatz.csv --encoding windows-1252 --delimiter semicolon --decimal ,
  gzip -dc events.csv.gz | sextant import events - --format csv

Dates are ISO 8601 or epoch seconds, and days are days in UTC, unless told otherwise:

  import transactions bank.csv --dates dd/mm/yyyy --zone Europe/Berlin
  import subscriptions sheet.csv --dates excel --zone

The last line of the answer is: imported N, duplicates N, rejected N. Exit code 1 if anything was rejected, 3 if all came in and some of its money has no exchange rate.`;

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
    .option('--dates <format>', `how dates are written: ${DATE_FORMATS}, or another order`, readDateFormat)
    .option('--zone [zone]', 'whose days and clock the dates show; the reporting zone when none is named')
    .option('--encoding <name>', 'of a file that is not UTF-8, such as windows-1252 or utf-16le')
    .option('--delimiter <character>', 'what stands between cells: comma, semicolon, tab, bar or a character')
    .addOption(
      new Option('--decimal <mark>', 'what stands before the decimals of numbers').choices(['.', ',']),
    )
    .option(
      '--null <words,…>',
      `cells that mean no value, instead of ${NULL_WORDS.join(' ')}; "" for empty cells alone`,
      splitList,
    )
    .option('--dry-run', 'check everything and store nothing')
    .option('--rejects <file>', 'where to write each refused line with its reason, as CSV')
    .addHelpText('after', HELP)
    .action(runImport);
}

const MONEY_WITHOUT_RATE = 3;

type WithoutRate = Parameters<NonNullable<ImportHooks['onWithoutRate']>>[0];

const NAMES = ImportEntityName.options.map((name) => name.replaceAll('_', '-')).join(', ');

function readEntity(text: string): ImportEntityName {
  const name = ImportEntityName.safeParse(text.replaceAll('-', '_'));
  if (name.success) return name.data;
  throw new InvalidArgumentError(`Allowed choices are ${NAMES}.`);
}

function readDateFormat(name: string): DateFormat {
  const format = dateFormat(name);
  if (format !== null) return format;
  throw new InvalidArgumentError(`Allowed are ${DATE_FORMATS}, and other orders of dd, mm and yyyy.`);
}

async function fileDates(ctx: Context, { dates, zone }: Options): Promise<FileDates> {
  const named = zone === true ? undefined : zone;
  return { format: dates ?? null, zone: zone === undefined ? null : await askedZone(ctx, named) };
}

async function runImport(entity: ImportEntityName, file: string, options: Options): Promise<void> {
  const format = options.format ?? fileFormat(file);
  const rejects = new RejectsReport(options.rejects);
  const progress = progressLine();
  const summary = await withContext(async (ctx) =>
    importFile(
      ctx,
      {
        entity,
        source: openSource(file),
        format,
        map: options.map,
        set: options.set,
        isDryRun: options.dryRun === true,
        dates: await fileDates(ctx, options),
        encoding: options.encoding,
        delimiter: options.delimiter,
        decimal: options.decimal,
        nulls: options.null,
      },
      {
        onRefused: (refusal) => rejects.add(refusal),
        onProgress: progress.report,
        onStage: progress.stage,
        onNote: progress.note,
        onWithoutRate: (money) => {
          process.exitCode = MONEY_WITHOUT_RATE;
          progress.note(withoutRate(money));
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

function withoutRate({ currency, quote, rows, firstDay }: WithoutRate): string {
  return `${rows} ${rows === 1 ? 'row' : 'rows'} in ${currency} ${rows === 1 ? 'has' : 'have'} no exchange rate to ${quote}: sums that hold them are unknown. Import exchange-rates with a rate of ${firstDay} or before.`;
}

function sentence({ imported, duplicates, rejected }: ImportSummary): string {
  return `imported ${imported}, duplicates ${duplicates}, rejected ${rejected}`;
}
