import path from 'node:path';
import { projectRoot } from './project-root.mjs';

/** What `npm start` runs. `portVariable` names the environment variable that moves a server; the worker listens nowhere. `nodeFlags` are for the process. */
export const services = [
  {
    name: 'admin',
    script: path.join(projectRoot, 'apps/admin/.next/standalone/apps/admin/server.js'),
    portVariable: 'ADMIN_PORT',
    defaultPort: 3001,
    // A page leaves megabytes behind that nobody holds any more: with room for the young they never grow old, and with a
    // limit V8 looks for the old in time. A batch of calls is an address of many kilobytes.
    nodeFlags: ['--max-semi-space-size=32', '--max-old-space-size=1024', '--max-http-header-size=262144'],
  },
  {
    name: 'api',
    script: path.join(projectRoot, 'apps/api/dist/main.mjs'),
    portVariable: 'API_PORT',
    defaultPort: 3002,
  },
  { name: 'worker', script: path.join(projectRoot, 'apps/worker/dist/main.mjs') },
];

/** The port of a server: its variable, else the default. Throws when the variable is no port. */
export function portOf(service) {
  const value = process.env[service.portVariable];
  if (!value) return service.defaultPort;
  const port = Number(value);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Error(`${service.portVariable}=${value} is not a port number.`);
}
