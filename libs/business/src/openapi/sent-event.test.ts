import { expect, test } from 'vitest';
import { readPlatformEvent } from '../ingestion/wires/platform.ts';
import { SentEvent } from './sent-event.ts';

test('every documented field is understood: none of them ends up among the properties', () => {
  const event = {
    event: 'mashup_played',
    user_id: 'u1',
    anonymous_id: 'a1',
    message_id: 'm1',
    occurred_at: '2026-05-01T12:00:00Z',
    session_id: 's1',
    properties: { mashup_id: 'm9' },
    traits: { tier: 'pro' },
  };
  expect(Object.keys(event)).toEqual(Object.keys(SentEvent.shape));
  const read = readPlatformEvent(event);
  expect('event' in read && read.event.properties).toEqual({ mashup_id: 'm9' });
  expect('event' in read && read.event).toMatchObject({
    name: 'mashup_played',
    messageId: 'm1',
    sessionId: 's1',
  });
});
