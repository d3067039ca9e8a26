import type { Metadata } from 'next';
import { ResetPasswordView } from '../../../features/reset-password/reset-password-view.tsx';

export const metadata: Metadata = { title: 'New password', referrer: 'no-referrer' };

export default async function ResetPasswordPage({ searchParams }: PageProps<'/reset-password'>) {
  const { token } = await searchParams;
  return <ResetPasswordView token={typeof token === 'string' ? token : ''} />;
}
