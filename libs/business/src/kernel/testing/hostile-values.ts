import { sampleOf, type Slot } from './input-slots.ts';

export type HostileValue = { what: string; value: unknown };

const LATEST_MS = 8.64e15;
const UNSTORABLE: HostileValue[] = [
  { what: 'a NUL', value: 'a\0b' },
  { what: 'half a character', value: 'a\ud800b' },
];
const NO_MEMBERS = ['no_such_value', '__proto__', 'constructor', ''].map((value) => ({
  what: `“${value}”`,
  value,
}));

/** Values that no place of this kind can take: each is refused, and the refusal names the place. */
export function hostileValues({ path, shape, isNullable }: Slot): HostileValue[] {
  const name = path.at(-1) ?? '';
  const nothing = isNullable ? [] : [{ what: 'null', value: null }];
  if (shape.enum !== undefined || shape.const !== undefined)
    return [...nothing, ...NO_MEMBERS, { what: 'a list', value: [] }];
  switch (shape.type) {
    case 'string':
      return [
        ...nothing,
        ...UNSTORABLE,
        { what: 'a number', value: 7 },
        { what: 'an object', value: { toString: 'x' } },
        { what: '100,000 characters', value: 'x'.repeat(100_000) },
        ...(isClosed(name, shape.format ?? shape.pattern) ? NO_MEMBERS : []),
        ...(shape.format === 'date' ? days() : []),
        ...(name === 'month' ? [{ what: 'the year 0', value: '0000-01' }] : []),
        ...(name === 'cursor'
          ? ['1e300.1', '99999999999999999999.9'].map((value) => ({ what: value, value }))
          : []),
      ];
    case 'date':
      return [
        ...nothing,
        // Null is what no instant becomes on its way.
        ...(isNullable ? [] : [{ what: 'no instant', value: new Date(Number.NaN) }]),
        { what: 'the year 275760', value: new Date(LATEST_MS) },
        { what: 'the year -271821', value: new Date(-LATEST_MS) },
        { what: 'a text', value: 'yesterday' },
      ];
    case 'integer':
    case 'number':
      return [
        ...nothing,
        { what: 'no number', value: Number.NaN },
        { what: 'infinity', value: Infinity },
        { what: '2^53', value: 2 ** 53 },
        { what: '-2^53', value: -(2 ** 53) },
        { what: 'a text', value: '1; drop table' },
        ...(shape.type === 'integer' ? [{ what: 'a fraction', value: 1.5 }] : []),
        ...(/id$/i.test(name) ? [{ what: '2^31', value: 2 ** 31 }] : []),
      ];
    case 'boolean':
      return [...nothing, { what: 'a text', value: 'yes' }];
    case 'array':
      return [
        ...nothing,
        { what: 'a text', value: 'x' },
        { what: 'an object', value: { length: 1 } },
        { what: '10,000 items', value: Array.from({ length: 10_000 }, () => sampleOf(shape.items ?? {})) },
      ];
    case 'object':
      return [...nothing, { what: 'a text', value: 'x' }, { what: 'a list', value: [] }, ...reversed(shape)];
    default:
      return [];
  }
}

/** Whether only some texts can stand there. */
function isClosed(name: string, form: string | undefined): boolean {
  return form !== undefined || ['zone', 'by', 'dimension', 'cursor'].includes(name);
}

function reversed({ properties = {} }: Slot['shape']): HostileValue[] {
  const isRange = properties.from?.type === 'date' && properties.to?.type === 'date';
  const value = { from: new Date('2026-02-01T00:00:00Z'), to: new Date('2026-01-01T00:00:00Z') };
  return isRange ? [{ what: 'a range that ends before it starts', value }] : [];
}

function days(): HostileValue[] {
  return ['0000-01-01', '9999-12-31', '2026-02-30', '05/01/2026'].map((value) => ({ what: value, value }));
}
