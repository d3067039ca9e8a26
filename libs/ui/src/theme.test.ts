import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('./theme.css', import.meta.url), 'utf8');
const themes = { light: tokens('.light'), dark: tokens('.dark') };

const TEXT = 4.5;
const GRAPHIC = 3;

const surfaces = ['canvas', 'rail', 'surface', 'raised', 'hover'];
const inks = ['ink', 'ink-muted', 'ink-subtle', 'accent-ink', 'good-ink', 'warning-ink', 'bad-ink'];
const graphics = [
  'series-1',
  'series-2',
  'series-3',
  'series-4',
  'series-5',
  'series-6',
  'chart-previous',
  'ring',
];
const pairs = [
  ...surfaces.flatMap((surface) => inks.map((ink) => ({ ink, surface, least: TEXT }))),
  ...['canvas', 'surface', 'raised'].flatMap((surface) =>
    graphics.map((ink) => ({ ink, surface, least: GRAPHIC })),
  ),
  ...['accent', 'good', 'warning', 'bad'].map((tone) => ({
    ink: `${tone}-ink`,
    surface: `${tone}-soft`,
    least: TEXT,
  })),
  { ink: 'ink', surface: 'accent-soft', least: TEXT },
  ...['accent', 'accent-hover', 'danger', 'danger-hover'].map((surface) => ({
    ink: 'on-accent',
    surface,
    least: TEXT,
  })),
  ...[0, 1, 2, 3, 4, 5, 6].map((step) => ({ ink: 'heat-ink-low', surface: `heat-${step}`, least: TEXT })),
  ...[7, 8, 9].map((step) => ({ ink: 'heat-ink-high', surface: `heat-${step}`, least: TEXT })),
];

test.each(Object.keys(themes))('every colour of the %s theme can be told from what is behind it', (name) => {
  const theme = name === 'dark' ? themes.dark : themes.light;
  const poor = pairs.filter(({ ink, surface, least }) => contrast(theme, ink, surface) < least);
  expect(poor).toEqual([]);
});

/** Colours of the rule that starts with the selector, by token name. */
function tokens(selector: string): Map<string, string> {
  const rule = new RegExp(`^(?::root,\\n)?\\${selector} \\{\\n([^}]*)\\}`, 'm').exec(css)?.[1] ?? '';
  return new Map(
    [...rule.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map((match) => [match[1] ?? '', match[2] ?? '']),
  );
}

/** The contrast ratio of WCAG 2.2. */
function contrast(theme: Map<string, string>, one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(theme.get(one)), luminance(theme.get(other))].toSorted(
    (a, b) => b - a,
  );
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string | undefined): number {
  if (colour === undefined) throw new Error('The theme has no such token.');
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    linear(parseInt(colour.slice(at, at + 2), 16) / 255),
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(channel: number): number {
  return channel <= 0.03928 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
