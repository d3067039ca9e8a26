import type { AuditLogEntry } from '@sextant/business/audit/contract';
import { expect, test } from 'vitest';
import { resourceName } from './resource-name.ts';

const entry = (facts: Partial<AuditLogEntry>): AuditLogEntry => ({
  sequence: 1,
  occurredAt: new Date(0),
  actor: { kind: 'system', id: 'cli', name: 'Command line', role: null },
  action: 'staff.create',
  resourceType: 'staff',
  resourceId: 'id-1',
  before: null,
  after: null,
  reason: null,
  requestId: 'request-1',
  hash: '',
  ...facts,
});

test.each([
  ['its address', { after: { name: 'Ann', email: 'ann@example.com' } }, 'ann@example.com'],
  ['its name', { after: { name: 'site' } }, 'site'],
  ['the name it had', { before: { name: 'gone' } }, 'gone'],
  ['its id where nothing names it', { after: { zone: 'UTC' } }, 'id-1'],
  ['its id where the value is a list', { after: ['x'] }, 'id-1'],
  ['nothing', { resourceId: null }, null],
])('a thing is called by %s', (_, facts, expected) => {
  expect(resourceName(entry(facts))).toBe(expected);
});
