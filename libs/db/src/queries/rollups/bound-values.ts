export type BoundValue = string | number | boolean | Date | readonly string[] | readonly number[] | null;

/** Collects the values of a query whose text is put together, and hands out their placeholders. */
export class BoundValues {
  readonly list: BoundValue[] = [];

  bind(value: BoundValue): string {
    this.list.push(value);
    return `$${this.list.length}`;
  }
}
