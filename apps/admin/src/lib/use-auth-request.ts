import { useState } from 'react';
import { askAuth, type AuthOutcome } from './auth-request.ts';

/** One form that asks `/api/auth`: whether it waits, and what the person should read when it was refused. */
export function useAuthRequest(path: string) {
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const send = async (body: Record<string, unknown>): Promise<AuthOutcome> => {
    setIsBusy(true);
    const outcome = await askAuth(path, body);
    setIsBusy(false);
    setError(outcome.isDone ? null : outcome.message);
    return outcome;
  };
  return { send, isBusy, error };
}
