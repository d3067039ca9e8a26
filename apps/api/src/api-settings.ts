import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65_535);
const file = z.string().min(1).optional();

const Environment = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  API_PORT: port.default(3002),
  /** Networks whose forwarding and CDN headers are believed, such as `10.0.0.0/8, 127.0.0.1`. */
  TRUSTED_PROXIES: z.string().default(''),
  /** MMDB files; without them the free country database that ships with Sextant is read. */
  GEOIP_COUNTRY_DB: file,
  GEOIP_CITY_DB: file,
  /** What one API key may send. */
  INTAKE_EVENTS_PER_SECOND: z.coerce.number().int().positive().default(100_000),
  /** How often one API key may send records or ask for metrics. */
  API_REQUESTS_PER_SECOND: z.coerce.number().int().positive().default(50),
});

export type ApiSettings = z.infer<typeof Environment>;

/** Reads the server's settings; throws a sentence that names the variable at fault. */
export function readApiSettings(environment: Record<string, string | undefined>): ApiSettings {
  const named = Object.entries(environment).filter(([, value]) => value !== '');
  const parsed = Environment.safeParse(Object.fromEntries(named));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Error(`${issue?.path.join('.')} is not usable: ${issue?.message}`);
}
