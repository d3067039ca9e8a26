import { expect, test } from 'vitest';
import { deriveMessageId } from './derive-message-id.ts';
import { RepeatCounter } from './repeat-counter.ts';

const row = { user: '00001', occurred_at: '1997-01-01', properties: { cds: '1', amount: '11.77' } };

test('the same rows get the same ids in every run, in whatever order their columns stand', () => {
  const moved = { properties: { amount: '11.77', cds: '1' }, occurred_at: '1997-01-01', user: '00001' };

  expect(deriveMessageId(moved, new RepeatCounter())).toBe(deriveMessageId(row, new RepeatCounter()));
});

test('true repeats are told apart by their number', () => {
  const repeats = new RepeatCounter();
  const ids = [row, row, { ...row, user: '00002' }, row].map((one) => deriveMessageId(one, repeats));

  expect(new Set(ids).size).toBe(4);
  expect(ids.map((id) => id.at(-1))).toEqual(['0', '1', '0', '2']);
});

test('an empty cell and a missing one are the same', () => {
  expect(deriveMessageId({ ...row, session: '' }, new RepeatCounter())).toBe(
    deriveMessageId(row, new RepeatCounter()),
  );
});
