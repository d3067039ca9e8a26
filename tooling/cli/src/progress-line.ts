const EVERY_MS = 1000;

/** Tells on stderr, at most once a second, how many rows were read; on one line where a person watches. */
export function progressLine(): { report: (rows: number) => void; end: () => void } {
  const startedAt = performance.now();
  let toldAt = startedAt;
  let isOpen = false;
  const report = (rows: number) => {
    const now = performance.now();
    if (now - toldAt < EVERY_MS) return;
    toldAt = now;
    const words = `${rows.toLocaleString('en')} rows, ${Math.round((now - startedAt) / 1000)} s`;
    isOpen = process.stderr.isTTY;
    process.stderr.write(isOpen ? `\r${words}` : `${words}\n`);
  };
  const end = () => {
    if (isOpen) process.stderr.write('\n');
    isOpen = false;
  };
  return { report, end };
}
