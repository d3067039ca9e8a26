import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { EnrolView } from '../../../features/account/enrol-view.tsx';
import { paths } from '../../../lib/paths.ts';
import { signedIn } from '../../../lib/request-context.ts';

export const metadata: Metadata = { title: 'Second factor' };

export default async function SecondFactorPage() {
  const staff = await signedIn();
  if (staff === null) redirect(paths.signIn());
  if (!staff.mustEnrol) redirect(paths.home());
  return <EnrolView />;
}
