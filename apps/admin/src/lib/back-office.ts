import { authSettings } from '@sextant/business/access/auth/auth-settings';
import { openStaffGate, type StaffGate } from '@sextant/business/access/auth/staff-gate';
import { installationHome } from '@sextant/business/kernel/installation-home';
import { openServices } from '@sextant/business/kernel/open-services';
import { mailSettings, type MailSettings } from '@sextant/business/mail/send-mail';

/** What this process holds open for all requests. */
export type BackOffice = { gate: StaffGate; mail: MailSettings; home: string };

declare global {
  var sextantBackOffice: Promise<BackOffice> | undefined;
}

/** Opened with the first request, because building the pages needs no database; on `globalThis`, so that a hot reload keeps it. */
export function backOffice(): Promise<BackOffice> {
  globalThis.sextantBackOffice ??= open().catch((error: unknown) => {
    globalThis.sextantBackOffice = undefined;
    throw error;
  });
  return globalThis.sextantBackOffice;
}

async function open(): Promise<BackOffice> {
  const home = installationHome();
  const services = await openServices({ name: 'sextant-admin' });
  return { gate: openStaffGate(services.db, authSettings(home)), mail: mailSettings(home), home };
}
