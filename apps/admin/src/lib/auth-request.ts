import { AuthReply } from '@sextant/business/access/contract';

const LOST = 'The server did not answer. Check the connection and try again.';

export type AuthOutcome = AuthReply & { isDone: boolean };

/** Asks `/api/auth`. A refusal comes back as its sentence; it does not throw. */
export async function askAuth(path: string, body: Record<string, unknown> = {}): Promise<AuthOutcome> {
  try {
    const response = await fetch(`/api/auth${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return { ...AuthReply.parse(await response.json()), isDone: response.ok };
  } catch {
    // No connection, or an answer from something that is not our server: the person can only try again.
    return { message: LOST, needsSecondFactor: false, totpUri: null, backupCodes: null, isDone: false };
  }
}
