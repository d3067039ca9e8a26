import { sextantHome } from '@sextant/db/embedded/sextant-home';

/** The folder with the installation's own data: secrets, credentials, kept mail. */
export function installationHome(): string {
  return sextantHome();
}
