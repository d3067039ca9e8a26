import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { keptFile } from './kept-file.ts';
import { privateFolder } from './private-folder.ts';

/**
 * The private folder that holds the data of `folder`, remembered in `folder` by the name it got at random:
 * who deletes an installation and starts anew gets new data, too.
 */
export function dataElsewhere(folder: string): string {
  return privateFolder(keptFile(path.join(folder, 'data-elsewhere'), () => randomBytes(6).toString('hex')));
}
