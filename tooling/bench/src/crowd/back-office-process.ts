import { readdirSync, readFileSync } from 'node:fs';
import { cpuOfProcess } from '../cpu-time.ts';

/** The process that listens on the port, where Linux says which; null elsewhere. */
export type BackOfficeProcess = { pid: number; cpu: () => number; memoryMb: () => number };

export function backOfficeProcess(port: string): BackOfficeProcess | null {
  const pid = pids().find((one) => isServerOn(one, port));
  if (pid === undefined) return null;
  return {
    pid,
    cpu: () => cpuOfProcess(pid) ?? 0,
    memoryMb: () => Number(/VmRSS:\s+(\d+)/.exec(read(pid, 'status'))?.[1] ?? 0) / 1024,
  };
}

function pids(): number[] {
  try {
    return readdirSync('/proc').map(Number).filter(Number.isInteger);
  } catch {
    return [];
  }
}

function isServerOn(pid: number, port: string): boolean {
  const isServer = read(pid, 'cmdline').includes('next-server') || read(pid, 'cmdline').includes('server.js');
  return isServer && `\0${read(pid, 'environ')}\0`.includes(`\0PORT=${port}\0`);
}

function read(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    // Ended meanwhile, or somebody else's.
    return '';
  }
}
