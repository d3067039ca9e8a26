import { spawnSync } from 'node:child_process';
import type { PostgresAccount } from './postgres-account.ts';

/** Whether the account can list the folder, which needs every folder above it to be open to it as well. */
export function canReach(folder: string, account: PostgresAccount | null): boolean {
  if (!account) return true;
  const test = spawnSync('/bin/sh', ['-c', 'test -x "$1" && test -r "$1"', 'sh', folder], {
    uid: account.uid,
    gid: account.gid,
    cwd: '/',
  });
  return test.status === 0;
}
