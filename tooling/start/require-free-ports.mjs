import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { host } from './host.mjs';
import { portOf, services } from './services.mjs';

/** Throws, naming the variable to set, when something else listens where a server is to. Waits up to `patienceMs` for it to go. */
export async function requireFreePorts({ patienceMs }) {
  const deadline = Date.now() + patienceMs;
  for (const service of services.filter(({ portVariable }) => portVariable)) {
    const port = portOf(service);
    while (!(await isFree(port))) {
      if (Date.now() > deadline) throw new Error(takenMessage(service, port));
      await wait(100);
    }
  }
}

function isFree(port) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error) => (error.code === 'EADDRINUSE' ? resolve(false) : reject(error)));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

function takenMessage({ name, portVariable }, port) {
  return `Port ${port}, meant for ${name}, is taken by another program. Stop that program, or choose another port: ${portVariable}=${port + 1000} npm start`;
}
