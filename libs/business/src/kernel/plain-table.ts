/** The table without what every object inherits, for names that come from data: a status called `constructor` is not in it. */
export function plainTable<Table extends object>(table: Table): Table {
  const plain = { ...table };
  Object.setPrototypeOf(plain, null);
  return plain;
}
