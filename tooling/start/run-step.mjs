/** Runs one step of the start and prints what was done and how long it took. */
export async function runStep(name, work) {
  const started = performance.now();
  const result = await work();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(`  ✓ ${name.padEnd(34)} ${seconds.padStart(6)} s\n`);
  return result;
}
