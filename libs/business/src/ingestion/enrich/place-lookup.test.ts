import { readFileSync } from 'node:fs';
import path from 'node:path';
import { referenceData } from '@sextant/db/testing/reference-data';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openPlaceLookup } from './place-lookup.ts';

const folder = referenceData('geoip');
const Case = z.object({
  ip: z.string(),
  country_iso: z.string(),
  registered_country_iso: z.string(),
  city: z.string().default(''),
});

describe.skipIf(folder === null)('with the public test databases', () => {
  test.each(['GeoIP2-Country-Test', 'GeoLite2-Country-Test', 'GeoIP2-City-Test', 'GeoLite2-City-Test'])(
    '%s gives every address its expected place',
    (name) => {
      const file = path.join(folder ?? '', 'mmdb', `${name}.mmdb`);
      const look = openPlaceLookup(name.includes('City') ? { country: file, city: file } : { country: file });
      const rows = Case.array().parse(
        parse(readFileSync(path.join(folder ?? '', `expected_${name}.csv`)), { columns: true }),
      );
      const wrong = rows.filter(({ ip, country_iso, registered_country_iso, city }) => {
        const place = look(ip);
        return (
          (place.country ?? '') !== (country_iso || registered_country_iso) || (place.city ?? '') !== city
        );
      });
      expect(rows.length).toBeGreaterThan(200);
      expect(wrong).toEqual([]);
    },
  );
});

test.each([
  ['8.8.8.8', 'US'],
  ['::ffff:8.8.8.8', 'US'],
  ['2a00:1450:4001:81b::200e', 'IE'],
  ['127.0.0.1', null],
  ['10.1.2.3', null],
  ['not an address', null],
])('the database that ships with us puts %s into %s', (address, country) => {
  expect(openPlaceLookup({})(address).country).toBe(country);
});
