import { expect, test } from 'vitest';
import { auditExportHref, auditLogQuery, loadAuditLogFilters } from './audit-log-filters.ts';

const asked = (search: string) => loadAuditLogFilters(new URLSearchParams(search));

test('nothing in the address asks for the newest page without the entries about reading', () => {
  expect(auditLogQuery(asked(''), 'UTC')).toEqual({
    filters: { admins: [], actions: [], resourceTypes: [], isWithoutReads: true },
    limit: 50,
    offset: 0,
  });
});

test('days begin at midnight of the reporting zone', () => {
  const { filters } = auditLogQuery(asked('from=2026-03-29&to=2026-03-30'), 'Europe/Berlin');
  expect(filters).toMatchObject({
    from: new Date('2026-03-28T23:00:00Z'),
    to: new Date('2026-03-29T22:00:00Z'),
  });
});

test('what is no day is not asked for', () => {
  const { filters } = auditLogQuery(asked('from=yesterday&to=2026-13-99'), 'UTC');
  expect(filters).not.toHaveProperty('from');
  expect(filters).not.toHaveProperty('to');
});

test('the third page starts after a hundred entries', () => {
  expect(auditLogQuery(asked('page=2'), 'UTC').offset).toBe(100);
});

test('an export is filtered as the page is, whatever page is open', () => {
  const href = auditExportHref(asked('actions=key.create,key.revoke&search=ann&page=3&open=7'), 'json');
  expect(href).toBe('/api/audit/export?format=json&actions=key.create,key.revoke&search=ann');
});
