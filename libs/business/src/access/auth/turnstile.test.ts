import { expect, test } from 'vitest';
import { createTurnstile } from './turnstile.ts';

test('no more than the places are inside at once, and everybody gets through in order', async () => {
  const pass = createTurnstile(2);
  let inside = 0;
  let most = 0;
  const order: number[] = [];
  const visit = async (visitor: number) => {
    inside += 1;
    most = Math.max(most, inside);
    order.push(visitor);
    await new Promise(setImmediate);
    inside -= 1;
    return visitor;
  };
  const visitors = [1, 2, 3, 4, 5];
  expect(await Promise.all(visitors.map((visitor) => pass(() => visit(visitor))))).toEqual(visitors);
  expect(most).toBe(2);
  expect(order).toEqual(visitors);
});

test('whoever fails makes room for the next', async () => {
  const pass = createTurnstile(1);
  const failing = pass(() => Promise.reject(new Error('no')));
  const next = pass(() => Promise.resolve('in'));
  await expect(failing).rejects.toThrow('no');
  expect(await next).toBe('in');
});
