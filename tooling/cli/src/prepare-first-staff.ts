import { chmod, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createFirstStaff, type FirstCredentials } from '@sextant/business/access/create-first-staff';
import { installationHome } from '@sextant/business/kernel/installation-home';
import type { Context } from '@sextant/business/kernel/context';
import type { RetentionSettings } from '@sextant/business/settings/contract';
import { readRetentionSettings } from '@sextant/business/settings/read-settings';

/** Makes the first accounts and keys of an empty installation and keeps them in its folder. Returns what to print, once; null later. */
export async function prepareFirstStaff(ctx: Context): Promise<string | null> {
  const file = path.join(installationHome(), 'credentials');
  const credentials = await createFirstStaff(ctx, (made) => writePrivately(file, describe(made)));
  if (credentials === null) return null;
  return `${describe(credentials)}\nKept in ${file}\n${describeRetention(await readRetentionSettings(ctx.db))}`;
}

/** Said before anything goes; the front page asks for the choice. */
function describeRetention({ rawEventDays, countedYears }: RetentionSettings): string {
  if (rawEventDays === null) return '';
  const years = countedYears === null ? 'for good' : `for ${countedYears} years`;
  return `
Raw events are kept for ${rawEventDays} days and numbers of activity ${years}. Another choice: Settings, or
  npm run sextant -- settings --raw-event-days <days|forever> --counted-years <years|forever>
`;
}

function describe({ staff, keys }: FirstCredentials): string {
  const accounts = staff.map(
    ({ role, email, password }) => `${role.padEnd(17)} ${email.padEnd(26)} ${password}`,
  );
  const machines = keys.map(({ kind, key }) => `${`${kind} key`.padEnd(17)} ${key}`);
  return [
    '# First staff accounts and API keys. Change the passwords, then delete this file.',
    ...accounts,
    ...machines,
    '',
  ].join('\n');
}

/** For the owner's eyes from its first byte on; there in whole or not at all. */
async function writePrivately(file: string, text: string): Promise<void> {
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, text, { mode: 0o600 });
  await chmod(draft, 0o600);
  await rename(draft, file);
}
