/** What the demo's people hold in their hands. */
export const DEVICES = [
  { weight: 30, device: 'mobile', browser: 'Chrome', os: 'Android' },
  { weight: 26, device: 'mobile', browser: 'Safari', os: 'iOS' },
  { weight: 20, device: 'desktop', browser: 'Chrome', os: 'Windows' },
  { weight: 9, device: 'desktop', browser: 'Safari', os: 'macOS' },
  { weight: 5, device: 'desktop', browser: 'Firefox', os: 'Linux' },
  { weight: 5, device: 'desktop', browser: 'Microsoft Edge', os: 'Windows' },
  { weight: 5, device: 'tablet', browser: 'Safari', os: 'iOS' },
] as const;

export type Device = (typeof DEVICES)[number];
