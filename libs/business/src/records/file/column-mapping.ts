import { BusinessError } from '../../kernel/business-error.ts';

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

/** Turns the cells of a file into the fields of a record. Names of columns are told apart without regard to case, spaces, - and _. */
export class ColumnMapping {
  readonly #rules: MappingRules;
  readonly #fields: ReadonlyMap<string, string>;
  readonly #aliases: ReadonlyMap<string, string>;
  /** Column, squeezed → fields it was asked for. */
  readonly #mapped = new Map<string, string[]>();
  readonly #targets = new Map<string, string[]>();
  readonly #constants: readonly (readonly [string, string])[];
  readonly #asked: ReadonlySet<string>;
  /** Whoever names the columns to take does not want the others. */
  readonly #isChosen: boolean;

  constructor(rules: MappingRules) {
    this.#rules = rules;
    this.#isChosen = rules.map.size > 0;
    this.#fields = new Map(rules.fields.map((field) => [squeezed(field), field]));
    this.#aliases = new Map(Object.entries(rules.aliases).map(([name, field]) => [squeezed(name), field]));
    this.#constants = [...rules.set].map(([field, value]) => [this.#place(field), value] as const);
    this.#asked = new Set([...rules.map.keys(), ...rules.set.keys()].map((field) => this.#place(field)));
    for (const [field, column] of rules.map) {
      const name = squeezed(column);
      this.#mapped.set(name, [...(this.#mapped.get(name) ?? []), this.#place(field)]);
    }
  }

  /** Throws when a column that is asked for is missing, two have one place, or one has none though none was asked for by name. */
  checkHeader(columns: readonly string[]): HeaderCheck {
    const names = new Set(columns.map(squeezed));
    const missing = [...this.#rules.map.values()].filter((column) => !names.has(squeezed(column)));
    if (missing.length > 0) {
      throw new BusinessError(
        'invalid',
        `The file has no column ${missing.join(', ')}. Its columns: ${columns.join(', ')}.`,
      );
    }
    this.#refuseTwins(columns);
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

  #refuseTwins(columns: readonly string[]): void {
    const taken = new Map<string, string>();
    for (const column of columns) {
      for (const target of this.#targetsOf(column)) {
        const other = taken.get(target);
        if (other !== undefined)
          throw new BusinessError(
            'invalid',
            `The columns ${other} and ${column} both say ${target}. Choose one: --map ${target}=${other} or --map ${target}=${column}.`,
          );
        taken.set(target, column);
      }
    }
  }

  /** Where a column goes: to the fields it is asked for, and to the field of its own name unless another column is asked for that. */
  #targetsOf(column: string): string[] {
    const known = this.#targets.get(column);
    if (known) return known;
    const mapped = this.#mapped.get(squeezed(column)) ?? [];
    const own = mapped.length > 0 ? this.#sameName(column) : this.#fieldOf(column);
    const isFree = own !== null && !this.#asked.has(own) && !mapped.some((field) => isSameSum(field, own));
    const rest = mapped.length > 0 ? [] : this.#restOf(column);
    const targets = isFree ? [...mapped, own] : [...mapped, ...rest];
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

  #fieldOf(name: string): string | null {
    return this.#sameName(name) ?? this.#aliases.get(squeezed(name)) ?? null;
  }

  // `traits.plan` reaches into the field traits.
  #sameName(name: string): string | null {
    const [head = '', ...inner] = name.split('.');
    const field = this.#fields.get(squeezed(head));
    if (field === undefined) return null;
    return inner.length === 0 ? field : `${field}.${inner.join('.')}`;
  }

  #unknown(names: readonly string[]): BusinessError {
    return new BusinessError(
      'invalid',
      `There is no field for ${names.join(', ')}. Fields: ${this.#rules.fields.join(', ')}. Map a column with --map field=column, or take it out of the file.`,
    );
  }
}

/** A sum in minor units is not told in major units too. */
function isSameSum(field: string, other: string): boolean {
  return field === `${other}_minor` || other === `${field}_minor`;
}

function squeezed(name: string): string {
  return name.toLowerCase().replace(/[\s_-]/g, '');
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
