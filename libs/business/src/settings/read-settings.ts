import { selectSetting } from '@sextant/db/queries/settings/select-setting';
import type { Transaction } from '@sextant/db/transaction';
import { AccessSettings, ReportingSettings, RetentionSettings } from './contract.ts';

const DEFAULT_REPORTING: ReportingSettings = { zone: 'UTC', currency: 'USD' };
const DEFAULT_RETENTION: RetentionSettings = {
  rawEventDays: 90,
  warningDays: 30,
  countedYears: 2,
  isExported: false,
};
const DEFAULT_ACCESS: AccessSettings = { isSecondFactorRequired: false, idleHours: 12 };

/** The reporting zone and currency; UTC and US dollars until somebody chose. */
export async function readReportingSettings(tx: Transaction): Promise<ReportingSettings> {
  return ReportingSettings.parse((await selectSetting(tx, 'reporting')) ?? DEFAULT_REPORTING);
}

/** How long data are kept; raw events for 90 days, warnings for 30 and numbers for two years until somebody chose. */
export async function readRetentionSettings(tx: Transaction): Promise<RetentionSettings> {
  return RetentionSettings.parse((await selectSetting(tx, 'retention')) ?? DEFAULT_RETENTION);
}

/** What signing in takes; a password, and something to do every 12 hours, until somebody chose. */
export async function readAccessSettings(tx: Transaction): Promise<AccessSettings> {
  return AccessSettings.parse((await selectSetting(tx, 'access')) ?? DEFAULT_ACCESS);
}
