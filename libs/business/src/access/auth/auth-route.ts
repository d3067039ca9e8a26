/** Everything of better-auth that is open to the network, and who may call it. The rest does not exist. */
export const AUTH_ROUTES = {
  '/sign-in/email': 'anybody',
  '/two-factor/verify-totp': 'challenged',
  '/two-factor/verify-backup-code': 'challenged',
  '/request-password-reset': 'anybody',
  '/reset-password': 'anybody',
  '/sign-out': 'staff',
  '/change-password': 'staff',
  '/two-factor/enable': 'staff',
  '/two-factor/disable': 'staff',
  '/two-factor/generate-backup-codes': 'staff',
} as const satisfies Record<string, 'anybody' | 'challenged' | 'staff'>;

export type AuthRoute = keyof typeof AUTH_ROUTES;

/** The route of a request below `/api/auth`; null when there is none. */
export function findAuthRoute(request: Request): AuthRoute | null {
  const path = new URL(request.url).pathname.replace(/^\/api\/auth/, '');
  return request.method === 'POST' && isAuthRoute(path) ? path : null;
}

function isAuthRoute(path: string): path is AuthRoute {
  return Object.hasOwn(AUTH_ROUTES, path);
}
