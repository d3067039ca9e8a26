import { build } from 'esbuild';
import path from 'node:path';
import { bundleOptions } from './bundle-options.mjs';

// Bundles the main file of the app in the working folder to dist/main.mjs.
const [entry = 'src/main.ts'] = process.argv.slice(2);
const app = process.cwd();

await build({
  ...bundleOptions(app),
  entryPoints: [path.join(app, entry)],
  outdir: path.join(app, 'dist'),
  sourcemap: true,
});
