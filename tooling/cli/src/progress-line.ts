const EVERY_MS = 1000;
/** A stage says again that it goes on; a log is not filled by one that takes hours. */
const STAGE_EVERY_MS = { terminal: 1000, log: 10_000 } as const;
const STAGES = { storing: 'storing what was read', counting: 'counting what was stored' } as const;

export type ProgressLine = {
  report: (rows: number) => void;
  /** From now on time passes without rows. */
  stage: (name: keyof typeof STAGES) => void;
  /** A line of its own beside the progress. */
  note: (text: string) => void;
  end: () => void;
};

/** Tells on stderr, at most once a second, how many rows were read or what is done with them; on one line where a person watches. */
export function progressLine(): ProgressLine {
  const startedAt = performance.now();
  let toldAt = startedAt;
  let isOpen = false;
  let ticking: NodeJS.Timeout | undefined;
  const write = (words: string) => {
    const line = `${words}, ${Math.round((performance.now() - startedAt) / 1000)} s`;
    isOpen = process.stderr.isTTY;
    process.stderr.write(isOpen ? `\r\u001b[K${line}` : `${line}\n`);
  };
  const close = () => {
    if (isOpen) process.stderr.write('\n');
    isOpen = false;
  };
  return {
    report: (rows) => {
      const now = performance.now();
      if (now - toldAt < EVERY_MS) return;
      toldAt = now;
      write(`${rows.toLocaleString('en')} rows`);
    },
    stage: (name) => {
      clearInterval(ticking);
      const every = process.stderr.isTTY ? STAGE_EVERY_MS.terminal : STAGE_EVERY_MS.log;
      ticking = setInterval(() => write(STAGES[name]), every);
    },
    note: (text) => {
      close();
      process.stderr.write(`note: ${text}\n`);
    },
    end: () => {
      clearInterval(ticking);
      close();
    },
  };
}
