import Bowser from 'bowser';
import { LRUCache } from 'lru-cache';
import { botClass } from './bot-class.ts';

/** What a user agent says of itself; null where it does not say. */
export type UserAgent = {
  /** desktop, mobile, tablet or tv. */
  device: string | null;
  browser: string | null;
  os: string | null;
  /** Class of the bot, null for a human. */
  bot: string | null;
};

const DEVICES = new Set(['desktop', 'mobile', 'tablet', 'tv']);
/** Apps name their system without the form of a browser. Order matters: an iPhone says "like Mac OS X". */
const SYSTEMS: readonly (readonly [string, RegExp])[] = [
  ['Windows Phone', /Windows Phone|XBLWP7|\bwds \d/],
  ['Android', /Android|Dalvik/i],
  ['iOS', /iPhone|iPad|iPod|\biOS\b|CFNetwork(?!.*\((?:x86_64|i386)\))/i],
  ['macOS', /Mac OS|Macintosh|macOS|Darwin/i],
  ['Windows', /Windows|Win32|WinNT/i],
  ['Chrome OS', /\bCrOS\b/],
  ['Linux', /Linux|X11/i],
];

const LONGEST = 1_000;
const remembered = new LRUCache<string, UserAgent>({ max: 5_000 });

/** Reads device, browser, operating system and bot class out of a user agent. */
export function readUserAgent(text: string): UserAgent {
  const key = text.slice(0, LONGEST);
  let agent = remembered.get(key);
  if (agent === undefined) {
    agent = parse(key);
    remembered.set(key, agent);
  }
  return agent;
}

function parse(text: string): UserAgent {
  const bot = botClass(text);
  // The parser throws at an empty text.
  if (text === '') return { device: null, browser: null, os: null, bot };
  const { browser, os, platform } = Bowser.parse(text);
  const device = platform.type ?? '';
  return {
    device: DEVICES.has(device) ? device : null,
    browser: browser.name || null,
    os: os.name || namedSystem(text),
    bot,
  };
}

function namedSystem(text: string): string | null {
  return SYSTEMS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}
