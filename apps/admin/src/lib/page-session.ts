import { isPermitted } from '@sextant/business/kernel/actors/is-permitted';
import type { Permission } from '@sextant/business/kernel/actors/permission';
import type { SignedIn } from '@sextant/business/access/auth/find-signed-in';
import type { StaffRole } from '@sextant/business/kernel/actors/staff-role';
import { METRICS } from '@sextant/business/metrics/catalog';
import { headers } from 'next/headers';
import { forbidden, redirect } from 'next/navigation';
import { cache } from 'react';
import { installation } from './installation.ts';
import { markAway } from './mark-away.ts';
import { NAVIGATION } from './navigation.ts';
import { paths } from './paths.ts';
import { requestContext, signedIn } from './request-context.ts';
import type { MetricSummary, PackedSession, Session } from './session.ts';

/** Who looks at the page and what they may; leads to the sign-in page and back when nobody is signed in, and to where a missing second factor is set up. */
export const pageSession = cache(async (): Promise<Session> => {
  const staff = await signedIn();
  if (staff === null) redirect(paths.signIn((await headers()).get('x-path') ?? paths.home()));
  if (staff.mustEnrol) redirect(paths.secondFactor());
  const { actor, email } = staff;
  const ctx = await requestContext();
  return {
    staff: { id: actor.id, name: actor.name, email, role: actor.role },
    pages: NAVIGATION.flatMap((group) => group.pages)
      .filter((page) => isPermitted(actor, page.permission))
      .map((page) => page.id),
    may: {
      saveSegments: isPermitted(actor, 'segments.write'),
      decideRequests: isPermitted(actor, 'requests.decide'),
      eraseCustomers: isPermitted(actor, 'customers.erase'),
      grantCredits: isPermitted(actor, 'credits.grant'),
      closeMonths: isPermitted(actor, 'months.close'),
      writeTax: isPermitted(actor, 'tax.write'),
      revealTins: isPermitted(actor, 'tax.reveal'),
      changeSettings: isPermitted(actor, 'settings.write'),
    },
    metrics: visibleMetrics(actor),
    ...(await installation({ ...ctx, actor }).catch(markAway)),
    now: ctx.now,
  };
});

/** The same, or the page that says why not. */
export async function requirePage(permission: Permission): Promise<Session> {
  const session = await pageSession();
  const staff = await signedIn();
  if (staff === null || !isPermitted(staff.actor, permission)) forbidden();
  return session;
}

const metricsOfRole = new Map<StaffRole, readonly MetricSummary[]>();

/** Made once a role: it follows from the role and the code alone. */
function visibleMetrics(actor: SignedIn['actor']): readonly MetricSummary[] {
  const visible =
    metricsOfRole.get(actor.role) ??
    METRICS.filter((metric) => isPermitted(actor, metric.permission)).map(
      ({ computation: _computation, permission: _permission, ...summary }) => summary,
    );
  metricsOfRole.set(actor.role, visible);
  return visible;
}

const texts = new WeakMap<readonly MetricSummary[], string>();

/** The session for the browser. Metrics go as one text, as React would look at each of their thousands of words. */
export function packSession(session: Session): PackedSession {
  const metrics = texts.get(session.metrics) ?? JSON.stringify(session.metrics);
  texts.set(session.metrics, metrics);
  return { ...session, metrics };
}
