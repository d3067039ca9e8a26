/**
 * Calls `hear` with what a statement of the driver is rejected with, before anybody who awaits the statement goes on. A
 * `catch` would not do: statements are lazy, and it would run one that is only part of another.
 */
export function onRejection<Made>(made: Made, hear: (error: unknown) => void): Made {
  if (!(made instanceof Promise)) return made;
  const reject: unknown = Reflect.get(made, 'reject');
  if (typeof reject !== 'function') return made;
  Reflect.set(made, 'reject', (error: unknown) => {
    hear(error);
    Reflect.apply(reject, made, [error]);
  });
  return made;
}

/** What of a client makes statements. */
export const STATEMENT_MAKERS: ReadonlySet<string | symbol> = new Set(['unsafe', 'file', 'notify']);
