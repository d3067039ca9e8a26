import { readFileSync } from 'node:fs';
import path from 'node:path';

export type Credentials = { email: string; password: string };

/** The first account of a role, as `npm start` left it in the installation's folder. */
export function firstStaff(home: string, role: string): Credentials {
  const text = readFileSync(path.join(home, 'credentials'), 'utf8');
  const [, email, password] =
    text
      .split('\n')
      .find((line) => line.startsWith(`${role} `))
      ?.split(/\s+/) ?? [];
  if (!email || !password) throw new Error(`The credentials name no ${role}`);
  return { email, password };
}
