import { BusinessError } from '../kernel/business-error.ts';

export type MappingRules = {
  fields: readonly string[];
  aliases: Readonly<Record<string, string>>;
  /** Field → column, as asked for. */
  map: ReadonlyMap<string, string>;
  /** Field → text for every row, as asked for. */
  set: ReadonlyMap<string, string>;
  /** Where a column goes that is no field: a field that holds an object, or nowhere. */
  rest: string | null;
};

/** What a header says: the columns that have no place, and are left out because others were asked for by name. */
export type HeaderCheck = { leftOut: string[] };

/** Turns the cells of a file into the fields of a record. */
export class ColumnMapping {
  readonly #rules: MappingRules;
  readonly #known: ReadonlySet<string>;
  readonly #targets = new Map<string, string[]>();
  readonly #constants: readonly (readonly [string, string])[];
  readonly #asked: ReadonlySet<string>;
  /** Whoever names the columns to take does not want the others. */
  readonly #isChosen: boolean;

  constructor(rules: MappingRules) {
    this.#rules = rules;
    this.#isChosen = rules.map.size > 0;
    this.#known = new Set(rules.fields);
    this.#constants = [...rules.set].map(([field, value]) => [this.#place(field), value] as const);
    this.#asked = new Set([...rules.map.keys(), ...rules.set.keys()].map((field) => this.#place(field)));
    for (const [field, column] of rules.map)
      this.#targets.set(column, [...(this.#targets.get(column) ?? []), this.#place(field)]);
  }

  /** Throws when a column that is asked for is missing, or one has no place though none was asked for by name. */
  checkHeader(columns: readonly string[]): HeaderCheck {
    const missing = [...this.#rules.map.values()].filter((column) => !columns.includes(column));
    if (missing.length > 0) {
      throw new BusinessError(
        'invalid',
        `The file has no column ${missing.join(', ')}. Its columns: ${columns.join(', ')}.`,
      );
    }
    const unknown = columns.filter((column) => this.#targetsOf(column).length === 0);
    if (unknown.length > 0 && !this.#isChosen) throw this.#unknown(unknown);
    return { leftOut: unknown };
  }

  /** The record's fields. A column without a place keeps its own name, for the schema to refuse, unless columns were chosen. */
  apply(cells: Readonly<Record<string, unknown>>): Record<string, unknown> {
    const record: Record<string, unknown> = {};
    for (const [column, value] of Object.entries(cells)) {
      const targets = this.#targetsOf(column);
      const places = targets.length > 0 || this.#isChosen ? targets : [column];
      for (const target of places) assign(record, target, value);
    }
    for (const [target, value] of this.#constants) assign(record, target, value);
    return record;
  }

  #targetsOf(column: string): string[] {
    const known = this.#targets.get(column);
    if (known) return known;
    const own = this.#fieldOf(column);
    const targets = own !== null && !this.#asked.has(own) ? [own] : this.#restOf(column);
    this.#targets.set(column, targets);
    return targets;
  }

  #restOf(column: string): string[] {
    return this.#rules.rest === null ? [] : [`${this.#rules.rest}.${column}`];
  }

  #place(field: string): string {
    const place = this.#fieldOf(field) ?? this.#restOf(field)[0];
    if (place === undefined) throw this.#unknown([field]);
    return place;
  }

  // `traits.plan` reaches into the field traits.
  #fieldOf(name: string): string | null {
    if (this.#known.has(name)) return name;
    const [head = ''] = name.split('.', 1);
    if (name !== head && this.#known.has(head)) return name;
    return this.#rules.aliases[name] ?? null;
  }

  #unknown(names: readonly string[]): BusinessError {
    return new BusinessError(
      'invalid',
      `There is no field for ${names.join(', ')}. Fields: ${this.#rules.fields.join(', ')}. Map a column with --map field=column, or take it out of the file.`,
    );
  }
}

function assign(record: Record<string, unknown>, target: string, value: unknown): void {
  const dot = target.indexOf('.');
  if (dot < 0) {
    record[target] = value;
    return;
  }
  const head = target.slice(0, dot);
  const held = record[head];
  record[head] = { ...(typeof held === 'object' ? held : {}), [target.slice(dot + 1)]: value };
}
