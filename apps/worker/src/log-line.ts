/** Writes one line of JSON; never anything that tells who a person is. */
export function logLine(entry: Readonly<Record<string, number | string | boolean>>): void {
  process.stdout.write(`${JSON.stringify({ at: new Date().toISOString(), ...entry })}\n`);
}
