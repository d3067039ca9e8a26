import { isPermitted } from '@sextant/business/access/is-permitted';
import type { Permission } from '@sextant/business/access/permission';
import type { Actor } from '@sextant/business/kernel/context';
import { METRICS } from '@sextant/business/metrics/catalog';
import { headers } from 'next/headers';
import { forbidden, redirect } from 'next/navigation';
import { cache } from 'react';
import { installation } from './installation.ts';
import { NAVIGATION } from './navigation.ts';
import { paths } from './paths.ts';
import { requestContext, signedIn } from './request-context.ts';
import type { MetricSummary, Session } from './session.ts';

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
    },
    metrics: visibleMetrics(actor),
    ...(await installation({ ...ctx, actor })),
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

function visibleMetrics(actor: Actor): MetricSummary[] {
  return METRICS.filter((metric) => isPermitted(actor, metric.permission)).map(
    ({ computation: _computation, permission: _permission, ...summary }) => summary,
  );
}
