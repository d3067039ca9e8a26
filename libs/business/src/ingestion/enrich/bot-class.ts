import { isbot } from 'isbot';

/** Kinds of programs by what they are for, the more telling first. */
const CLASSES: readonly (readonly [string, RegExp])[] = [
  [
    'ai',
    /gptbot|chatgpt|oai-searchbot|claude|anthropic|perplexity|ccbot|bytespider|google-extended|cohere|meta-externalagent|amazonbot/i,
  ],
  [
    'preview',
    /facebookexternalhit|facebot|twitterbot|slackbot|slack-imgproxy|discordbot|whatsapp|telegrambot|linkedinbot|pinterest|skypeuripreview|embedly|iframely|viber|snapchat|redditbot|mastodon/i,
  ],
  [
    'monitor',
    /uptime|pingdom|statuscake|site24x7|newrelic|datadog|checkly|gtmetrix|lighthouse|pagespeed|webpagetest|monitor/i,
  ],
  ['seo', /ahrefs|semrush|mj12bot|dotbot|majestic|screaming frog|rogerbot|serpstat|dataforseo|sistrix/i],
  ['feed', /feed|rss|podcast/i],
  ['headless', /headless|phantomjs|puppeteer|playwright|selenium|electron|cypress/i],
  [
    'tool',
    /^(?:curl|wget|python|java|go-http|okhttp|axios|node|got|undici|ruby|php|perl|libwww|httpie|postman|insomnia|apache-httpclient|aws-sdk)/i,
  ],
];

/** The marks of apps that people hold in their hands; `isbot` takes their short user agents for programs. */
const APP = /CFNetwork\/|Dalvik\/|\b(?:iPhone|iPad|iPod)\b|chromeframe/;
const SAYS_BOT = /bot|crawl|spider|preview|headless|PTST|http/i;

/** Which kind of program sent this, null for a person's browser or app. No user agent at all is `unknown`. */
export function botClass(userAgent: string): string | null {
  if (userAgent.trim() === '') return 'unknown';
  if (!isbot(userAgent)) return null;
  if (APP.test(userAgent) && !SAYS_BOT.test(userAgent)) return null;
  return CLASSES.find(([, pattern]) => pattern.test(userAgent))?.[0] ?? 'crawler';
}
