import { expect, test } from 'vitest';
import { transformer } from './contract.ts';

test.each([
  '{"constructor":1}',
  '{"byTier":{"constructor":2,"__proto__":3,"prototype":4,"toString":5,"hasOwnProperty":6,"pro":7}}',
  '{"traits":{"a":{"__proto__":{"constructor":[{"prototype":null}]}}}}',
  '[{"constructor":{"constructor":{"constructor":{}}}}]',
])('%s arrives as it was sent', (text) => {
  const value: unknown = JSON.parse(text);
  const arrived = transformer.parse(transformer.stringify({ value, at: new Date(0) }));
  expect(JSON.stringify(arrived)).toBe(JSON.stringify({ value, at: new Date(0) }));
});

test('an instant within such an object stays one', () => {
  const value = { constructor: { at: new Date(0), none: undefined, big: 1n } };
  expect(transformer.parse(transformer.stringify(value))).toEqual(value);
});

test('nothing that arrives reaches a prototype', () => {
  const hostile = JSON.stringify({
    json: [['__proto__', { polluted: 1 }]],
    meta: { values: [['custom', 'entries']] },
  });
  const arrived = transformer.parse(hostile);
  expect(Object.getPrototypeOf(arrived)).toBe(Object.prototype);
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
});
