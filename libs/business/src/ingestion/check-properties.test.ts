import { expect, test } from 'vitest';
import { checkProperties } from './check-properties.ts';

test.each([
  ['a custom event, whatever it carries', 'Song Hummed', { amount: {} }],
  ['a known event as it should be', 'payment_completed', { amount: 12.5, method: 'card' }],
  ['a number sent as text', 'payment_completed', { amount: '12.5' }],
  ['more properties than the catalog knows', 'signup_completed', { role: 'creator', beard: true }],
  ['an alias of a known event', '$pageview', { url: 'https://x.test/' }],
])('takes %s', (_name, event, properties) => {
  expect(checkProperties(event, properties)).toEqual({ properties, corrections: [] });
});

test('a required property of an impossible type refuses the event and names the field', () => {
  expect(checkProperties('payment_completed', { amount: 'a lot' })).toMatchObject({
    fault: { code: 'property_impossible', field: 'properties.amount', fix: 'Send "amount" as a number.' },
  });
});

test('a required property that is missing is noted', () => {
  expect(checkProperties('mashup_played', { source: 'feed' })).toMatchObject({
    properties: { source: 'feed' },
    corrections: [
      { code: 'property_missing', field: 'properties.mashup_id', fix: 'Send "mashup_id" as text.' },
    ],
  });
});

test('an optional property of the wrong type is left out', () => {
  expect(checkProperties('view', { content_id: 'c1', position: 'start' })).toMatchObject({
    properties: { content_id: 'c1' },
    corrections: [{ code: 'property_left_out', field: 'properties.position' }],
  });
});
