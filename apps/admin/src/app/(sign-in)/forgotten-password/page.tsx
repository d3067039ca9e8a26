import type { Metadata } from 'next';
import { ForgottenPasswordView } from '../../../features/forgotten-password/forgotten-password-view.tsx';

export const metadata: Metadata = { title: 'Forgotten password' };

export default function ForgottenPasswordPage() {
  return <ForgottenPasswordView />;
}
