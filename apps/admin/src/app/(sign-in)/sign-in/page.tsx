import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { SignInView } from '../../../features/sign-in/sign-in-view.tsx';
import { signedIn } from '../../../lib/request-context.ts';
import { safeNext } from '../../../lib/safe-next.ts';

export const metadata: Metadata = { title: 'Sign in' };

export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  const next = safeNext((await searchParams)['next']);
  if ((await signedIn()) !== null) redirect(next);
  return <SignInView next={next} />;
}
