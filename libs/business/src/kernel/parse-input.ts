import type { z } from 'zod';
import { BusinessError } from './business-error.ts';

/** What a contract makes of an input. Throws `invalid`, with the field at fault as the sender named it. */
export function parseInput<Contract extends z.ZodType>(
  contract: Contract,
  input: unknown,
): z.output<Contract> {
  const parsed = contract.safeParse(input);
  if (parsed.success) return parsed.data;
  throw refusalOf(parsed.error);
}

/** A contract's refusal as ours: the first thing that is wrong. */
export function refusalOf({ issues }: z.ZodError): BusinessError {
  const issue = nearest(issues[0]);
  if (issue === undefined) return new BusinessError('invalid', 'The input is not valid.', { field: '' });
  const field = issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : issue.path.join('.');
  const message = field === '' ? issue.message : `${field}: ${issue.message}`;
  return new BusinessError('invalid', message, { field });
}

/** Of alternatives, what is wrong with the one that was understood the deepest; the last of those. */
function nearest(issue: z.core.$ZodIssue | undefined): z.core.$ZodIssue | undefined {
  if (issue?.code !== 'invalid_union') return issue;
  const inner = issue.errors.flatMap(([first]) => nearest(first) ?? []);
  const deepest = inner.toSorted((one, other) => one.path.length - other.path.length).at(-1);
  return deepest === undefined ? issue : { ...deepest, path: [...issue.path, ...deepest.path] };
}
