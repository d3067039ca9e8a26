import { expect, test } from 'vitest';
import type { Actor } from './actor.ts';
import { isPermitted } from './is-permitted.ts';
import { requirePermission } from './require-permission.ts';
import type { Permission } from './permission.ts';

const staff = (role: Extract<Actor, { kind: 'staff' }>['role']): Actor => ({
  kind: 'staff',
  id: 's',
  name: 'S',
  role,
});
const machine = (...scopes: Extract<Actor, { kind: 'machine' }>['scopes']): Actor => ({
  kind: 'machine',
  id: 'm',
  name: 'M',
  scopes,
});
const system: Actor = { kind: 'system', id: 'cli', name: 'Command line' };

// who · may what · yes or no
const TABLE: [string, Actor, Permission, boolean][] = [
  ['a super admin reads the log', staff('super_admin'), 'audit.read', true],
  ['an operations admin does not', staff('operations_admin'), 'audit.read', false],
  ['an operations admin manages keys', staff('operations_admin'), 'keys.manage', true],
  ['a product manager opens retention', staff('product_manager'), 'retention.read', true],
  ['a content admin does not', staff('content_admin'), 'retention.read', false],
  ['a billing admin sees money', staff('billing_admin'), 'money.read', true],
  ['a key that reads metrics reads retention', machine('metrics:read'), 'retention.read', true],
  ['a key that writes events does not', machine('events:write'), 'retention.read', false],
  ['no key manages staff', machine('events:write', 'records:write', 'metrics:read'), 'staff.manage', false],
  ['the shell does everything', system, 'staff.manage', true],
];

test.each(TABLE)('%s', (_, actor, permission, expected) => {
  expect(isPermitted(actor, permission)).toBe(expected);
});

test('a refusal says what and whom to ask', () => {
  const refused = () => requirePermission({ actor: staff('content_admin') }, 'staff.manage');
  expect(refused).toThrow('Your role may not manage staff. Ask a super admin if you need to.');
  const key = () => requirePermission({ actor: machine() }, 'metrics.read');
  expect(key).toThrow('This API key may not read metrics. It needs the scope metrics:read.');
});
