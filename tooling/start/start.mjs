import { install } from './install.mjs';
import { requireNode } from './require-node.mjs';

const HELP = `Usage: npm start [-- --no-demo]

Installs, builds and starts Sextant: database, admin, api and worker. Ctrl-C stops all of it.

  --no-demo      start empty: no demo data

Environment: DATABASE_URL (your own Postgres, 15 or newer), SEXTANT_HOME (default .sextant),
ADMIN_PORT (3001), API_PORT (3002), HOST (127.0.0.1)
`;

const args = process.argv.slice(2);
const unknown = args.find((arg) => !['--no-demo', '--help', '-h'].includes(arg));

requireNode();
if (unknown) {
  process.stderr.write(`Unknown option ${unknown}\n\n${HELP}`);
  process.exit(2);
}
if (args.includes('--help') || args.includes('-h')) {
  process.stdout.write(HELP);
  process.exit(0);
}
try {
  install();
  // Only now: it imports packages.
  const { runSextant } = await import('./run-sextant.mjs');
  await runSextant({ withDemo: !args.includes('--no-demo') });
} catch (error) {
  process.stderr.write(`\n${error.message}\n`);
  process.exit(1);
}
