import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../start/project-root.mjs';

const bin = (file) => path.join(projectRoot, 'node_modules', file);
const prettierCache = ['--cache', '--cache-strategy', 'content'];
const tsx = ['--import', 'tsx'];

/** What `npm run check` does: a name and the node commands to run one after another. The slowest come first. */
export function checkSteps() {
  return [
    ...workspaces().map(typeStep),
    { name: 'dead exports (knip)', commands: [[bin('knip/bin/knip.js'), '--no-progress']] },
    { name: 'lint (oxlint)', commands: [[bin('oxlint/bin/oxlint'), '--type-aware', '--quiet']] },
    {
      name: 'format (prettier)',
      commands: [[bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', ...prettierCache, '.']],
    },
    { name: 'generated docs', commands: [[...tsx, 'tooling/generate/src/main.ts', '--check']] },
    { name: 'boundaries', commands: [[...tsx, 'tooling/boundaries/src/main.ts']] },
    { name: 'lock file', commands: [['tooling/start/complete-lock.mjs', '--check']] },
    { name: 'packages (turbo boundaries)', commands: [[bin('turbo/bin/turbo'), 'boundaries']] },
  ];
}

function workspaces() {
  return ['apps', 'libs', 'tooling']
    .flatMap((area) => readdirSync(path.join(projectRoot, area)).map((name) => `${area}/${name}`))
    .filter((folder) => existsSync(path.join(projectRoot, folder, 'tsconfig.json')));
}

function typeStep(folder) {
  const tsc = [bin('typescript/bin/tsc'), '-p', folder, '--incremental', 'false', '--noEmit'];
  const isNext = existsSync(path.join(projectRoot, folder, 'next.config.ts'));
  // Next writes the types of its routes.
  const typegen = [bin('next/dist/bin/next'), 'typegen', folder];
  return { name: `types (${folder})`, commands: isNext ? [typegen, tsc] : [tsc] };
}
