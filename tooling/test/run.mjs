// @boundaries-ignore runs before any package is there
import { install } from '../start/install.mjs';
// @boundaries-ignore runs before any package is there
import { requireNode } from '../start/require-node.mjs';
// @boundaries-ignore runs before any package is there
import { build } from '../start/build.mjs';
import { findChromium } from './find-chromium.mjs';
import { runProgram } from './run-program.mjs';
import { runVitest } from './run-vitest.mjs';

const HELP = `Usage: npm test [-- --no-browser]

Installs what is missing, then runs the checks, the unit and database tests, a build and the browser journeys.

  --no-browser   leave the browser journeys out
`;

const args = process.argv.slice(2);
const unknown = args.find((arg) => !['--no-browser', '--help', '-h'].includes(arg));
if (unknown || args.includes('--help') || args.includes('-h')) {
  (unknown ? process.stderr : process.stdout).write(unknown ? `Unknown option ${unknown}\n\n${HELP}` : HELP);
  process.exit(unknown ? 2 : 0);
}

requireNode();
install();
const total = { passed: 0, failed: 0, skipped: 0 };
await stage('Checks', () => runProgram(['tooling/lint/check.mjs']));
await stage('Unit and database tests', () => runVitest('unit'));
if (!args.includes('--no-browser')) await stage('Browser journeys', runJourneys);
await runProgram(['--import', 'tsx', 'tooling/test/src/stop-test-server.ts']);

process.stdout.write(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`);
process.exit(total.failed === 0 ? 0 : 1);

async function stage(name, work) {
  process.stdout.write(`\n— ${name}\n`);
  const result = await work();
  for (const key of Object.keys(total)) total[key] += result[key];
}

async function runJourneys() {
  const failed = { passed: 0, failed: 1, skipped: 0 };
  const chromium = findChromium();
  if (!chromium) {
    process.stderr.write(
      'No Chromium was found, and none could be installed. Install one, or name it in CHROMIUM_PATH; ' +
        '"npm test -- --no-browser" leaves these tests out.\n',
    );
    return failed;
  }
  try {
    await build();
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    return failed;
  }
  return runVitest('journey', { CHROMIUM_PATH: chromium });
}
