'use client';

import { useState } from 'react';
import { PasswordStep } from './password-step.tsx';
import { SecondFactorStep } from './second-factor-step.tsx';

type SignInViewProps = { next: string };

/** Password, then the second factor where one is set up. */
export function SignInView({ next }: SignInViewProps) {
  const [step, setStep] = useState<'password' | 'second-factor'>('password');
  // A full load, so that every page is made anew for whoever signed in.
  const enter = () => window.location.assign(next);
  if (step === 'password')
    return <PasswordStep onEnter={enter} onSecondFactor={() => setStep('second-factor')} />;
  return <SecondFactorStep onEnter={enter} onBack={() => setStep('password')} />;
}
