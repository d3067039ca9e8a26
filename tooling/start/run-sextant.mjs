import path from 'node:path';
import { build } from './build.mjs';
import { migrateDatabase, openDatabase, servicesAddress } from './database.mjs';
import { home, prepareHome } from './home.mjs';
import { host, probeUrl, urlOf } from './host.mjs';
import { onEndAsked } from './on-end-asked.mjs';
import { projectRoot } from './project-root.mjs';
import { requireFreePorts } from './require-free-ports.mjs';
import { endNodePrograms, runNode } from './run-node.mjs';
import { dropRunMark, takeRunMark } from './run-mark.mjs';
import { runStep } from './run-step.mjs';
import { portOf, services } from './services.mjs';
import { createSupervisor } from './supervisor.mjs';
import { waitForAnswer } from './wait-for-answer.mjs';
import { watchDatabase } from './watch-database.mjs';

const AFTER_KILL_PATIENCE_MS = 8000;

/** Builds, prepares the database and runs every service until somebody asks it to end. */
export async function runSextant({ withDemo }) {
  process.stdout.write('Sextant\n');
  prepareHome();
  const wasKilled = takeRunMark();
  const run = { opening: null, supervisor: null, ending: null };
  const end = (code) => (run.ending ??= endRun(run, code));
  onEndAsked({
    end: () => void end(0),
    hurry: () => {
      run.supervisor?.kill();
      process.exit(1);
    },
  });
  try {
    // Services of a killed run leave within seconds.
    await requireFreePorts({ patienceMs: wasKilled ? AFTER_KILL_PATIENCE_MS : 0 });
    await runStep('built', build);
    run.opening = openDatabase();
    const database = await runStep('database runs', () => run.opening);
    await runStep('schema is up to date', migrateDatabase);
    await bootstrap(database.url, withDemo);
    if (!run.ending) await startServices(run, { database, end });
  } catch (error) {
    // Who asked for the end needs no account of what it broke off.
    if (!run.ending) process.stderr.write(`\n${error.message}\n`);
    await end(1);
  }
}

async function endRun(run, code) {
  endNodePrograms();
  await run.supervisor?.stop();
  const database = await run.opening?.catch(() => null);
  await database?.close();
  dropRunMark();
  if (code === 0) process.stdout.write('\nSextant has stopped.\n');
  process.exit(code);
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

async function startServices(run, { database, end }) {
  const first = await servicesAddress(database.url);
  if (first.hint !== null) process.stderr.write(`\n${first.hint}\n\n`);
  let { address } = first;
  let hasGivenUp = false;
  const watch = watchDatabase(database, async (moved) => {
    ({ address } = await servicesAddress(moved));
    run.supervisor.renew();
  });
  run.supervisor = createSupervisor({
    environmentOf: (service) => serviceEnvironment(service, address),
    areSurroundingsFailing: watch.wasAway,
    onGiveUp: (sentence) => {
      hasGivenUp = true;
      process.stderr.write(`\n${sentence}\n`);
      void end(1);
    },
  });
  const servers = services.filter(({ portVariable }) => portVariable);
  services.forEach((service) => run.supervisor.start(service));
  await runStep('admin, api and worker run', () =>
    Promise.all(servers.map((server) => waitForAnswer(probeUrl(portOf(server)), () => hasGivenUp))),
  );
  printAddresses(servers);
}

function serviceEnvironment(service, url) {
  const [admin, api] = services;
  return {
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    DATABASE_URL: url,
    // The owner's rights are for migrations alone.
    DATABASE_OWNER_URL: '',
    SEXTANT_HOME: home,
    HOST: host,
    ADMIN_PORT: String(portOf(admin)),
    API_PORT: String(portOf(api)),
    // The names that Next's standalone server listens to.
    HOSTNAME: host,
    PORT: service.portVariable ? String(portOf(service)) : '',
  };
}

function printAddresses(servers) {
  const lines = servers.map((server) => `  ${server.name.padEnd(8)} ${urlOf(portOf(server))}`);
  process.stdout.write(
    `\n${lines.join('\n')}\n\nStaff accounts: ${path.join(home, 'credentials')}\nCtrl-C stops everything.\n`,
  );
}
