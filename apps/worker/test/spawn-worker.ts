import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

export type RunningWorker = {
  process: ChildProcessByStdio<null, Readable, null>;
  /** The next line of its log that says so; rejects when the process ends before. */
  said: (text: string) => Promise<string>;
};

/** Starts the real worker on a database, folding as often as it can. */
export function spawnWorker(databaseUrl: string, environment: Record<string, string> = {}): RunningWorker {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', path.join(import.meta.dirname, '../src/main.ts')],
    {
      env: { ...process.env, DATABASE_URL: databaseUrl, SEXTANT_FOLD_PAUSE_MS: '10', ...environment },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const lines = createInterface({ input: child.stdout });
  const said = (text: string) =>
    new Promise<string>((resolve, reject) => {
      const onLine = (line: string) => {
        if (!line.includes(text)) return;
        lines.off('line', onLine);
        resolve(line);
      };
      lines.on('line', onLine);
      child.once('exit', () => reject(new Error(`The worker ended before it said ${text}.`)));
    });
  return { process: child, said };
}

/** Sends a signal and waits for the end; the exit code, or null when the signal ended it. */
export async function endWorker(
  { process: child }: RunningWorker,
  signal: NodeJS.Signals,
): Promise<number | null> {
  const end = once(child, 'exit');
  child.kill(signal);
  const [code] = await end;
  return typeof code === 'number' ? code : null;
}
