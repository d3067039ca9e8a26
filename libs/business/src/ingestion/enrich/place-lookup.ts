import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Reader, type Response } from 'mmdb-lib';
import { z } from 'zod';
import { countryCode, plainAddress } from './request-origin.ts';

export type Place = { country: string | null; city: string | null };
export type PlaceLookup = (address: string) => Place;

const NOWHERE: Place = { country: null, city: null };

/** Both layouts of such files: MaxMind's nested names, and the flat ones of ip-location-db. */
const Entry = z.object({
  country: z.object({ iso_code: z.string().optional() }).optional().catch(undefined),
  registered_country: z.object({ iso_code: z.string().optional() }).optional().catch(undefined),
  country_code: z.string().optional().catch(undefined),
  city: z
    .union([z.string(), z.object({ names: z.object({ en: z.string().optional() }).optional() })])
    .optional()
    .catch(undefined),
});

/** Opens the address databases. Without a country file the free one that ships with us is read; cities need a file. */
export function openPlaceLookup(files: {
  country?: string | undefined;
  city?: string | undefined;
}): PlaceLookup {
  const countries = open(files.country ?? bundledCountries());
  const cities = files.city === undefined ? null : open(files.city);
  return (text) => {
    const address = plainAddress(text);
    if (address === null) return NOWHERE;
    const precise = cities ? read(cities, address) : NOWHERE;
    return precise.country === null ? { ...read(countries, address), city: precise.city } : precise;
  };
}

function bundledCountries(): string {
  return createRequire(import.meta.url).resolve(
    '@ip-location-db/geo-whois-asn-country-mmdb/geo-whois-asn-country.mmdb',
  );
}

function open(file: string): Reader<Response> {
  return new Reader<Response>(readFileSync(file));
}

function read(reader: Reader<Response>, address: string): Place {
  // A database of IPv4 networks alone throws at a longer address.
  if (address.includes(':') && reader.metadata.ipVersion === 4) return NOWHERE;
  const parsed = Entry.safeParse(reader.get(address));
  if (!parsed.success) return NOWHERE;
  const { country, registered_country, country_code, city } = parsed.data;
  const code = country?.iso_code ?? country_code ?? registered_country?.iso_code ?? null;
  const name = typeof city === 'string' ? city : city?.names?.en;
  return { country: countryCode(code), city: name === undefined || name === '' ? null : name };
}
