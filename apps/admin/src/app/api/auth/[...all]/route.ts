import { refusalResponse } from '@sextant/business/access/auth/auth-reply';
import { handleAuthRequest } from '@sextant/business/access/auth/handle-auth-request';
import { asRefusal } from '@sextant/business/kernel/as-refusal';
import { logFailure } from '@sextant/business/kernel/log-failure';
import { sendMail } from '@sextant/business/mail/send-mail';
import { after } from 'next/server';
import { backOffice } from '../../../../lib/back-office.ts';
import { requestIdOf } from '../../../../lib/request-id.ts';

/** Signing in and out, passwords, second factors. */
export async function POST(request: Request): Promise<Response> {
  const requestId = requestIdOf(request.headers);
  const now = new Date();
  try {
    const { gate, mail: settings } = await backOffice();
    const { response, mail } = await handleAuthRequest(gate, request, { now, requestId });
    if (mail !== null) after(() => sendMail(settings, mail, now).catch(report(requestId, 'mail')));
    return response;
  } catch (error) {
    report(requestId, 'auth')(error);
    const refused = asRefusal(error);
    if (refused !== null) return refusalResponse(refused);
    return Response.json({ message: `Something went wrong. Request ${requestId}.` }, { status: 500 });
  }
}

function report(requestId: string, operation: string): (error: unknown) => void {
  return (error) => logFailure(error, { requestId, operation });
}
