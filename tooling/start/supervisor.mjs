import { spawn } from 'node:child_process';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { projectRoot } from './project-root.mjs';

const preload = pathToFileURL(path.join(import.meta.dirname, 'leave-with-supervisor.mjs')).href;
const STOP_LIMIT_MS = 20_000;
const CRASH_WINDOW_MS = 30_000;
const CRASH_LIMIT = 5;
const RESTART_DELAY_MS = 500;

/** With this a service says that its surroundings made it end, as `EX_TEMPFAIL` of sysexits.h. */
const SURROUNDINGS_FAILED = 75;
const PATIENT_DELAY_MS = 1000;

/**
 * Keeps services running until `stop()`: one that ends by itself is started again, and `onGiveUp` is called with a sentence
 * for one that keeps ending. `environmentOf(service)` is asked at each start, and `areSurroundingsFailing()` at each end:
 * what ends because of them is started again for as long as it takes.
 */
export function createSupervisor({ environmentOf, onGiveUp, areSurroundingsFailing = async () => false }) {
  const children = new Map();
  let isStopping = false;

  function start(service, crashes = []) {
    const flags = ['--enable-source-maps', '--import', preload, ...(service.nodeFlags ?? [])];
    const child = spawn(process.execPath, [...flags, service.script], {
      cwd: projectRoot,
      env: { ...process.env, ...environmentOf(service) },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      // A group of its own: Ctrl-C reaches the supervisor alone, which then stops everything in order.
      detached: true,
    });
    children.set(service, child);
    child.once('exit', (code, signal) => void restart(service, crashes, signal ?? code));
  }

  async function restart(service, crashes, reason) {
    children.delete(service);
    if (isStopping) return;
    if (reason === SURROUNDINGS_FAILED || (await areSurroundingsFailing())) {
      process.stderr.write(
        `${service.name} ended (${reason}) for want of its surroundings; starting it again.\n`,
      );
      await wait(PATIENT_DELAY_MS);
      if (!isStopping) start(service, crashes);
      return;
    }
    const recent = [...crashes, Date.now()].filter((at) => at > Date.now() - CRASH_WINDOW_MS);
    if (recent.length >= CRASH_LIMIT) return onGiveUp(`${service.name} keeps ending (${reason}).`);
    process.stderr.write(`${service.name} ended (${reason}); starting it again.\n`);
    await wait(RESTART_DELAY_MS);
    if (!isStopping) start(service, recent);
  }

  async function stop() {
    isStopping = true;
    const running = [...children.values()];
    const ended = running.map((child) => new Promise((resolve) => child.once('exit', resolve)));
    running.forEach((child) => child.kill('SIGTERM'));
    const timer = setTimeout(() => running.forEach((child) => child.kill('SIGKILL')), STOP_LIMIT_MS);
    await Promise.all(ended);
    clearTimeout(timer);
  }

  /** Ends every service with a polite signal; each comes back with a fresh environment. */
  const renew = () => children.forEach((child) => child.kill('SIGTERM'));
  const kill = () => children.forEach((child) => child.kill('SIGKILL'));
  return { start, stop, renew, kill };
}
