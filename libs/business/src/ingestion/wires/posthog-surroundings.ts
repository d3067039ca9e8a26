import { plainTable } from '../../kernel/plain-table.ts';
import { textField } from '../decode/read-field.ts';
import type { SaidSurroundings } from './sent-event.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Their names of systems and browsers that differ from ours. */
const NAMES: Record<string, string> = plainTable({
  'Mac OS X': 'macOS',
  'Mobile Safari': 'Safari',
  'Chrome iOS': 'Chrome',
  'Firefox iOS': 'Firefox',
  'Samsung Internet': 'Samsung Internet for Android',
});

/** What an event's `$`-properties say of the browser, the page and the campaign. */
export function posthogSurroundings(item: Fields, sent: Fields): SaidSurroundings {
  const named = (field: string) => {
    const name = textField(sent, field);
    return name === null ? null : (NAMES[name] ?? name);
  };
  const userAgent = sent['$raw_user_agent'] ?? sent['$useragent'] ?? sent['$user_agent'];
  const referrer = textField(sent, '$referrer');
  return {
    address: textField(sent, '$ip', 'ip') ?? textField(item, 'ip'),
    userAgent: typeof userAgent === 'string' ? userAgent : null,
    device: textField(sent, '$device_type')?.toLowerCase() ?? null,
    browser: named('$browser'),
    os: named('$os') ?? named('$os_name'),
    country: textField(sent, '$geoip_country_code'),
    city: textField(sent, '$geoip_city_name'),
    url: textField(sent, '$current_url'),
    referrer: referrer === '$direct' ? null : referrer,
    utmSource: textField(sent, 'utm_source'),
    utmMedium: textField(sent, 'utm_medium'),
    utmCampaign: textField(sent, 'utm_campaign'),
    library: textField(sent, '$lib') ?? textField(item, 'library'),
    skipsPlace: sent['$geoip_disable'] === true,
  };
}
