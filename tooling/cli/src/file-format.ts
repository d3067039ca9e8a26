import { BusinessError } from '@sextant/business/kernel/business-error';

/** What the name of a file says about its content; `.gz` at the end is passed over. */
export function fileFormat(file: string): 'csv' | 'jsonl' {
  const name = file.toLowerCase().replace(/\.gz$/, '');
  if (name.endsWith('.csv')) return 'csv';
  if (name.endsWith('.jsonl') || name.endsWith('.ndjson')) return 'jsonl';
  const what = file === '-' ? 'stdin' : file;
  throw new BusinessError('invalid', `Cannot tell what ${what} holds. Say --format csv or --format jsonl.`);
}
