import { BusinessError } from './business-error.ts';

/** A NUL, which Postgres cannot keep, or half of a character, which it would keep as another. */
const UNSTORABLE = /[\0\p{Surrogate}]/u;

/** Throws `invalid` where any text of an input is none that a database can hold. */
export function requireStorableText(input: unknown): void {
  const left: { path: string; value: unknown }[] = [{ path: '', value: input }];
  for (let one = left.pop(); one !== undefined; one = left.pop()) {
    const { path, value } = one;
    if (typeof value === 'string' && UNSTORABLE.test(value)) throw refuse(path);
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, inner] of Object.entries(value)) {
      if (UNSTORABLE.test(key)) throw refuse(path);
      left.push({ path: path === '' ? key : `${path}.${key}`, value: inner });
    }
  }
}

function refuse(field: string): BusinessError {
  const message = `${field === '' ? 'The input' : field} holds a character that is none. Type it anew.`;
  return new BusinessError('invalid', message, { field });
}
