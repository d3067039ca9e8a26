import path from 'node:path';
import { build } from './build.mjs';
import { migrateDatabase, openDatabase } from './database.mjs';
import { home, prepareHome } from './home.mjs';
import { host, urlOf } from './host.mjs';
import { onEndAsked } from './on-end-asked.mjs';
import { projectRoot } from './project-root.mjs';
import { requireFreePorts } from './require-free-ports.mjs';
import { runNode } from './run-node.mjs';
import { dropRunMark, takeRunMark } from './run-mark.mjs';
import { runStep } from './run-step.mjs';
import { portOf, services } from './services.mjs';
import { sessionSecret } from './session-secret.mjs';
import { createSupervisor } from './supervisor.mjs';
import { waitForAnswer } from './wait-for-answer.mjs';
import { watchDatabase } from './watch-database.mjs';

const AFTER_KILL_PATIENCE_MS = 8000;

/** Builds, prepares the database and runs every service until somebody asks it to end. */
export async function runSextant({ withDemo }) {
  process.stdout.write('Sextant\n');
  prepareHome();
  const wasKilled = takeRunMark();
  const run = { database: null, supervisor: null };
  const end = endOf(run);
  onEndAsked((isFirst) => (isFirst ? void end(0) : process.exit(1)));
  try {
    // Services of a killed run leave within seconds.
    await requireFreePorts({ patienceMs: wasKilled ? AFTER_KILL_PATIENCE_MS : 0 });
    await runStep('built', build);
    run.database = await runStep('database runs', openDatabase);
    await runStep('schema is up to date', () => migrateDatabase(run.database.url));
    await bootstrap(run.database.url, withDemo);
    await startServices(run, end);
  } catch (error) {
    process.stderr.write(`\n${error.message}\n`);
    await end(1);
  }
}

function endOf(run) {
  let ending;
  const work = async (code) => {
    await run.supervisor?.stop();
    await run.database?.close();
    dropRunMark();
    process.stdout.write('\nSextant has stopped.\n');
    process.exit(code);
  };
  return (code) => (ending ??= work(code));
}

// Demo data and first staff accounts, both only where there are none yet.
function bootstrap(url, withDemo) {
  const sextant = path.join(projectRoot, 'tooling/cli/sextant.mjs');
  return runStep('demo data and staff are there', () =>
    runNode([sextant, 'bootstrap', ...(withDemo ? [] : ['--no-demo'])], {
      env: { DATABASE_URL: url },
      output: 'inherit',
    }),
  );
}

async function startServices(run, end) {
  let url = run.database.url;
  let hasGivenUp = false;
  const secret = sessionSecret();
  run.supervisor = createSupervisor({
    environmentOf: (service) => serviceEnvironment(service, { url, secret }),
    onGiveUp: (sentence) => {
      hasGivenUp = true;
      process.stderr.write(`\n${sentence}\n`);
      void end(1);
    },
  });
  const servers = services.filter(({ portVariable }) => portVariable);
  services.forEach((service) => run.supervisor.start(service));
  await runStep('admin, api and worker run', () =>
    Promise.all(servers.map((server) => waitForAnswer(urlOf(portOf(server)), () => hasGivenUp))),
  );
  void watchDatabase(run.database, (moved) => {
    url = moved;
    run.supervisor.renew();
  });
  printAddresses(servers);
}

function serviceEnvironment(service, { url, secret }) {
  const [admin, api] = services;
  return {
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    DATABASE_URL: url,
    SEXTANT_HOME: home,
    HOST: host,
    ADMIN_PORT: String(portOf(admin)),
    API_PORT: String(portOf(api)),
    // The names that Next's standalone server and better-auth listen to.
    HOSTNAME: host,
    PORT: service.portVariable ? String(portOf(service)) : '',
    BETTER_AUTH_URL: process.env.BETTER_AUTH_URL || urlOf(portOf(admin)),
    BETTER_AUTH_SECRET: secret,
  };
}

function printAddresses(servers) {
  const lines = servers.map((server) => `  ${server.name.padEnd(8)} ${urlOf(portOf(server))}`);
  process.stdout.write(
    `\n${lines.join('\n')}\n\nStaff accounts: ${path.join(home, 'credentials')}\nCtrl-C stops everything.\n`,
  );
}
