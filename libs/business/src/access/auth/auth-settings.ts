import { authSecret } from './auth-secret.ts';

export type AuthSettings = {
  /** The back office's own address, without a path. */
  baseUrl: string;
  secret: string;
  /** How many proxies of ours stand before the server; 0 means no forwarded address is believed. */
  trustedProxies: number;
};

/** The settings of this process: `BETTER_AUTH_URL`, else the port on this machine; `ADMIN_PROXY_HOPS`; the kept secret. */
export function authSettings(home: string, environment = process.env): AuthSettings {
  const address = environment['BETTER_AUTH_URL'] ?? `http://localhost:${environment['ADMIN_PORT'] ?? '3001'}`;
  const proxies = Number(environment['ADMIN_PROXY_HOPS'] ?? 0);
  return {
    baseUrl: new URL(address).origin,
    secret: environment['BETTER_AUTH_SECRET'] ?? authSecret(home),
    trustedProxies: Number.isInteger(proxies) && proxies > 0 ? proxies : 0,
  };
}
