import { parseSync } from 'oxc-parser';
import type { SourceFile } from './source-file.ts';

/** A rule about a file as such. */
export type FileRule = { name: string; instead: string; isBroken: (file: SourceFile) => boolean };

const DOMAIN_NOUN =
  /(customer|cohort|retention|creator|uploader|subscription|payout|chargeback|refund|churn|staff|audit|ingestion|payment)/i;
const PAGE_LINES = 25;

export const fileRules: FileRule[] = [
  {
    name: 'file-says-what-it-holds',
    instead: 'Name the file after the one thing it exports.',
    isBroken: ({ file }) => /\/(utils?|helpers?|common|misc|types?|constants?|index)\.[a-z]+$/.test(file),
  },
  {
    name: 'ui-without-domain-noun',
    instead:
      'libs/ui could ship in another product. A component that knows the domain belongs in apps/*/src/features.',
    isBroken: (file) =>
      file.file.startsWith('libs/ui/src/') && !file.isTest && DOMAIN_NOUN.test(file.file + codeOf(file)),
  },
  {
    name: 'page-is-thin',
    instead: `A page reads the URL, starts the query and hydrates, in at most ${PAGE_LINES} lines. The rest belongs in src/features.`,
    isBroken: ({ file, source }) =>
      /^apps\/.*\/src\/app\/.*page\.tsx$/.test(file) && source.trimEnd().split('\n').length > PAGE_LINES,
  },
];

// Comments may give an example from any domain.
function codeOf({ file, source }: SourceFile): string {
  return parseSync(file, source).comments.reduceRight(
    (code, comment) => code.slice(0, comment.start) + code.slice(comment.end),
    source,
  );
}
