'use client';

import { Button } from '@sextant/ui/components/button';
import { askAuth } from '../../lib/auth-request.ts';
import { paths } from '../../lib/paths.ts';
import { AddSecondFactor } from './add-second-factor.tsx';

/** All there is for somebody without a second factor, where the installation requires one. */
export function EnrolView() {
  // Full loads, so that every page is made anew for what the person may do now.
  const enter = () => window.location.assign(paths.home());
  const leave = async () => {
    await askAuth('/sign-out');
    window.location.assign(paths.signIn());
  };
  return (
    <div className="flex flex-col items-start gap-4">
      <h1 className="text-lg font-semibold tracking-tight text-ink">Set up a second factor</h1>
      <p className="text-sm text-ink-muted">
        Everybody here signs in with a code of an authenticator app besides the password. Set yours up to go
        on.
      </p>
      <AddSecondFactor onAdded={enter} />
      <Button variant="ghost" size="small" onClick={() => void leave()}>
        Sign out
      </Button>
    </div>
  );
}
