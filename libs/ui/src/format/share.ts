import { MISSING } from './missing.ts';

/** A share between 0 and 1 as "12.3 %" (no-break space), "—" for null. */
export function formatShare(share: number | null, digits = 1): string {
  if (share === null) return MISSING;
  return `${percent(share, digits)}\u00a0%`;
}

/** The same without its sign, for a dense table whose header names the unit. */
export function formatBareShare(share: number | null, digits = 1): string {
  return share === null ? MISSING : percent(share, digits);
}

function percent(share: number, digits: number): string {
  return (share * 100).toLocaleString('en-US', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}
