import type { TaxAccountRow } from '@sextant/db/queries/tax/select-tax-accounts';
import type { TaxStatus } from './contract.ts';
import { meetsThreshold } from './meets-threshold.ts';
import type { TaxLack, TaxThreshold } from './tax-answers.ts';
import { inUsd } from './in-usd.ts';
import { lacksAsWords, taxLacks } from './tax-lacks.ts';
import type { TaxLine } from './tax-lines.ts';

export type TaxJudgement = { status: TaxStatus; explanation: string };

const EXEMPT = {
  c_corporation: 'A corporation',
  s_corporation: 'A corporation',
  exempt_organisation: 'An exempt organisation',
} as const satisfies Partial<Record<NonNullable<TaxAccountRow['profile']>['entityType'], string>>;

type Case = { line: TaxLine; threshold: TaxThreshold; projectedMinor: number | null };

/** Whether a form is due for a line, and why. The first rule that holds decides. */
export function judgeTaxLine({ line, threshold, projectedMinor }: Case): TaxJudgement {
  const profile = line.accounts[0]?.profile ?? null;
  if (line.filer === 'processor')
    return { status: 'processor', explanation: 'The payment processor files its own 1099-K for this payee.' };
  if (line.amountMinor === null) return { status: 'unknown_rate', explanation: unpriced(line) };
  if (profile?.document === 'W-8')
    return {
      status: 'foreign',
      explanation: 'The W-8 says that the payee is foreign: see Form 1042-S instead.',
    };
  const exempt = line.withheldMinor > 0 ? null : exemption(line, profile);
  if (exempt !== null) return { status: 'exempt', explanation: exempt };
  const amount = { amountMinor: line.amountMinor, transactions: line.transactions };
  if (line.withheldMinor > 0 || meetsThreshold(amount, threshold))
    return due(line, threshold, taxLacks(profile));
  return { status: 'below', explanation: below(threshold), ...ahead({ line, threshold, projectedMinor }) };
}

function due(line: TaxLine, threshold: TaxThreshold, lacks: TaxLack[]): TaxJudgement {
  const amount = { amountMinor: line.amountMinor ?? 0, transactions: line.transactions };
  const reached = meetsThreshold(amount, threshold)
    ? `${inUsd(amount.amountMinor)} reaches the threshold: ${limit(threshold)}.`
    : `Tax of ${inUsd(line.withheldMinor)} was withheld, so a form is due below the threshold too.`;
  if (lacks.length === 0) return { status: 'to_file', explanation: reached };
  const missing = lacks.includes('document') || lacks.includes('tin');
  const rest = missing ? ' Withhold 24 % of each payment until it is here.' : '';
  return { status: 'missing_data', explanation: `${reached} Ask for ${lacksAsWords(lacks)}.${rest}` };
}

function ahead({ line, threshold, projectedMinor }: Case): Partial<TaxJudgement> {
  const scale = projectedMinor === null || !line.amountMinor ? 1 : projectedMinor / line.amountMinor;
  const projected = {
    amountMinor: projectedMinor ?? 0,
    transactions: Math.round(line.transactions * scale),
  };
  if (projectedMinor === null || !meetsThreshold(projected, threshold)) return {};
  return {
    status: 'projected',
    explanation: `At this pace it comes to ${inUsd(projectedMinor)} by the end of the year and reaches the threshold: ${limit(threshold)}.`,
  };
}

// The exemption of corporations is one of sections 6041 and 6050N; section 6050W has none.
function exemption({ form }: TaxLine, profile: TaxAccountRow['profile']): string | null {
  if (profile === null || form === '1099-K') return null;
  const kinds: Partial<Record<string, string>> = EXEMPT;
  const kind = kinds[profile.entityType];
  if (kind !== undefined) return `${kind} gets no ${form}.`;
  return profile.exemptPayeeCode === null
    ? null
    : `The W-9 claims exempt payee code ${profile.exemptPayeeCode}.`;
}

function limit({ comparison, minMinor, minCount }: TaxThreshold): string {
  const amount = comparison === '>=' ? `${inUsd(minMinor)} or more` : `over ${inUsd(minMinor)}`;
  return minCount === null ? amount : `${amount} in over ${minCount} transactions`;
}

function below(threshold: TaxThreshold): string {
  return `A form is due for ${limit(threshold)}.`;
}

function unpriced({ unpriced: count }: TaxLine): string {
  return `${count} ${count === 1 ? 'payment has' : 'payments have'} no exchange rate to US dollars. Import the rates of those days.`;
}
