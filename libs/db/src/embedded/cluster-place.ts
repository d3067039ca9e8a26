import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { canReach } from './can-reach.ts';
import { dataElsewhere } from './data-elsewhere.ts';
import { errorCode } from './error-code.ts';
import { postgresAccount, type PostgresAccount } from './postgres-account.ts';
import { sextantHome } from './sextant-home.ts';

/** Where one installation keeps its cluster, and who owns it. */
export type ClusterPlace = {
  /** `<home>/postgres`: password and, unless the server's account cannot reach it, everything else. */
  folder: string;
  dataDir: string;
  passwordFile: string;
  logFile: string;
  account: PostgresAccount | null;
};

/** Makes the folders of an installation and says what lies where. */
export function clusterPlace(home?: string): ClusterPlace {
  const folder = path.join(sextantHome(home), 'postgres');
  const account = postgresAccount();
  createFolder(folder, account);
  const dataFolder = reachableFolder(folder, account);
  return {
    folder,
    dataDir: path.join(dataFolder, 'data'),
    passwordFile: path.join(folder, 'password'),
    logFile: path.join(folder, 'postgres.log'),
    account,
  };
}

function createFolder(folder: string, account: PostgresAccount | null): void {
  try {
    // Root opens the way to the account it drops to; what is secret inside has its own narrow mode.
    mkdirSync(folder, { recursive: true, mode: account ? 0o755 : 0o700 });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS'].includes(errorCode(error) ?? '')) throw error;
    throw new Error(
      `${folder} cannot be written by this user. It was probably made by another one: ` +
        'run Sextant as that user, or set SEXTANT_HOME to a folder of your own.',
      { cause: error },
    );
  }
}

function reachableFolder(folder: string, account: PostgresAccount | null): string {
  if (canReach(folder, account)) return folder;
  if (existsSync(path.join(folder, 'data'))) {
    throw new Error(
      `The data are in ${folder}, which the account "${account?.name}" can no longer reach. ` +
        'Open the folders above it (chmod o+x), or set SEXTANT_HOME to another place.',
    );
  }
  return dataElsewhere(folder);
}
