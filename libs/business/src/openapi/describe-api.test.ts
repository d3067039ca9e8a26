import { expect, test } from 'vitest';
import { METRICS } from '../metrics/catalog.ts';
import { RecordEntityName } from '../records/contract.ts';
import { describeApi } from './describe-api.ts';

test('the document covers every kind of record with the fields that its schema checks', () => {
  const { paths } = describeApi();
  for (const name of RecordEntityName.options)
    expect(Object.keys(paths)).toContain(`/api/v1/records/${name}`);
  expect(JSON.stringify(paths['/api/v1/records/subscriptions'])).toContain('trial_ends_at');
});

test('the document names every metric of the catalog', () => {
  const text = JSON.stringify(describeApi().paths['/api/v1/metrics/{metric}']);
  for (const { id } of METRICS) expect(text).toContain(`"${id}"`);
});
