import { cpSync, existsSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from './project-root.mjs';
import { runNode } from './run-node.mjs';

/** Builds every app; a build whose inputs did not change comes from turbo's cache. */
export async function build() {
  const turbo = path.join(projectRoot, 'node_modules/turbo/bin/turbo');
  await runNode([turbo, 'run', 'build', '--output-logs=errors-only', '--ui=stream'], {
    env: { NEXT_TELEMETRY_DISABLED: '1', TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' },
  });
  completeStandalone(path.join(projectRoot, 'apps/admin'));
}

// Next leaves the files that browsers load out of its standalone folder, expecting a CDN.
function completeStandalone(app) {
  const standalone = path.join(app, '.next/standalone', path.relative(projectRoot, app));
  for (const folder of ['.next/static', 'public']) {
    const source = path.join(app, folder);
    if (existsSync(source)) cpSync(source, path.join(standalone, folder), { recursive: true });
  }
}
