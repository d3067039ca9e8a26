import { expect, test } from 'vitest';
import { ColumnMapping } from './column-mapping.ts';

function mapping(
  map: Record<string, string> = {},
  set: Record<string, string> = {},
  rest: string | null = null,
) {
  return new ColumnMapping({
    fields: ['id', 'email', 'signed_up_at', 'amount', 'amount_minor', 'traits'],
    aliases: { user_id: 'id', created_at: 'signed_up_at' },
    map: new Map(Object.entries(map)),
    set: new Map(Object.entries(set)),
    rest,
  });
}

test.each(['ID', 'Id', ' id ', 'User ID', 'userId', 'USER-ID'])('the column %j is the id', (name) => {
  const columns = mapping();
  columns.checkHeader([name]);
  expect(columns.apply({ [name]: 'ada' })).toEqual({ id: 'ada' });
});

test('a column that is mapped keeps the field of its own name', () => {
  const columns = mapping({ id: 'email' });
  columns.checkHeader(['email']);
  expect(columns.apply({ email: 'a@example.com' })).toEqual({ id: 'a@example.com', email: 'a@example.com' });
});

test('a column whose sum is mapped to minor units is not told in major units too', () => {
  expect(mapping({ amount_minor: 'amount' }).apply({ amount: '1234' })).toEqual({ amount_minor: '1234' });
  expect(mapping({ amount: 'amount_minor' }).apply({ amount_minor: '12' })).toEqual({ amount: '12' });
});

test('a column may be mapped to several fields and to none of its other names', () => {
  const columns = mapping({ id: 'created_at', 'traits.since': 'created_at' });
  columns.checkHeader(['created_at']);
  expect(columns.apply({ created_at: '2026' })).toEqual({ id: '2026', traits: { since: '2026' } });
});

test('what another column or a constant is asked for is not taken from the column of that name', () => {
  const columns = mapping({ email: 'mail' }, { id: 'all' });
  expect(columns.checkHeader(['mail', 'email', 'id'])).toEqual({ leftOut: ['email', 'id'] });
  expect(columns.apply({ mail: 'm', email: 'e', id: 'i' })).toEqual({ email: 'm', id: 'all' });
});

test.each([
  ['id', 'user_id'],
  ['Email', 'EMAIL'],
  ['created_at', 'signed_up_at'],
])('two columns of one field, %s and %s, are refused with the choice', (one, other) => {
  expect(() => mapping().checkHeader([one, other])).toThrow(`The columns ${one} and ${other} both say`);
});

test('mapping one of two such columns is the choice', () => {
  const columns = mapping({ id: 'user_id' });
  expect(columns.checkHeader(['id', 'user_id'])).toEqual({ leftOut: ['id'] });
  expect(columns.apply({ id: '1', user_id: 'ada' })).toEqual({ id: 'ada' });
});

test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
  'a column called %s is a column like any other',
  (name) => {
    expect(() => mapping().checkHeader(['id', name])).toThrow(`There is no field for ${name}.`);
    const events = mapping({}, {}, 'traits');
    events.checkHeader(['id', name]);
    const record = events.apply(
      Object.fromEntries([
        ['id', '1'],
        [name, 'x'],
      ]),
    );
    expect(Object.entries(record['traits'] ?? {})).toEqual([[name, 'x']]);
  },
);
