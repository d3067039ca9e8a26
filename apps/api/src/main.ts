import { readApiSettings } from './api-settings.ts';
import { createServer } from './create-server.ts';
import { openApiServices } from './open-api-services.ts';

const GRACE_MS = 15_000;
/** Tells the supervisor that it is not our fault, and to try again. */
const SURROUNDINGS_FAILED = 75;

const settings = readApiSettings(process.env);
const { services, close } = await openApiServices(settings);
const server = createServer(services);

try {
  const address = await server.listen({ host: settings.HOST, port: settings.API_PORT });
  process.stdout.write(`API on ${address}\n`);
} catch (error) {
  const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  const reason = isTaken ? `Port ${settings.API_PORT} is taken. Set API_PORT to another one.` : String(error);
  process.stderr.write(`${reason}\n`);
  await close();
  process.exit(isTaken ? SURROUNDINGS_FAILED : 1);
}
let isLeaving = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (isLeaving) return;
    isLeaving = true;
    setTimeout(() => process.exit(1), GRACE_MS).unref();
    void leave();
  });
}

/** Lets the requests that are being answered finish, stores what they brought, and goes. */
async function leave(): Promise<void> {
  await server.close();
  await close();
  process.exit(0);
}
