export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** One leaf that differs or stayed; before or after is undefined where it did not exist. */
export type JsonChange = {
  /** "billing.address.city", "tags[2]"; empty for a bare value. */
  path: string;
  kind: 'added' | 'removed' | 'changed' | 'same';
  before: string | undefined;
  after: string | undefined;
};

/** Leaf by leaf, in the order of before, then what only after has. */
export function listJsonChanges(before: Json | undefined, after: Json | undefined): JsonChange[] {
  const old = new Map(before === undefined ? [] : leaves(before, ''));
  const now = new Map(after === undefined ? [] : leaves(after, ''));
  return [...new Set([...old.keys(), ...now.keys()])].map((path) => {
    const from = old.get(path);
    const to = now.get(path);
    return { path, kind: kindOf(from, to), before: from, after: to };
  });
}

function kindOf(before: string | undefined, after: string | undefined): JsonChange['kind'] {
  if (before === undefined) return 'added';
  if (after === undefined) return 'removed';
  return before === after ? 'same' : 'changed';
}

function leaves(value: Json, path: string): [string, string][] {
  if (isList(value) && value.length > 0) {
    return value.flatMap((item, index) => leaves(item, `${path}[${index}]`));
  }
  if (isRecord(value) && Object.keys(value).length > 0) {
    return Object.entries(value).flatMap(([key, item]) => leaves(item, path === '' ? key : `${path}.${key}`));
  }
  return [[path, JSON.stringify(value)]];
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function isRecord(value: Json): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !isList(value);
}
