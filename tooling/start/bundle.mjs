import { build } from 'esbuild';
import path from 'node:path';

/**
 * Bundles an app's main file to dist/main.mjs: Sextant's own sources inside, npm packages outside where node finds
 * them again from the app's folder. npm keeps some packages in a library's own node_modules: those go inside too.
 */
const [entry = 'src/main.ts'] = process.argv.slice(2);
const app = process.cwd();

const outsideWhereReachable = {
  name: 'outside-where-reachable',
  setup(builder) {
    builder.onResolve({ filter: /^[^./]/ }, async (args) => {
      if (args.pluginData?.isSecondLook || args.path.startsWith('node:') || args.path.startsWith('@sextant/'))
        return null;
      const look = (resolveDir) =>
        builder.resolve(args.path, { kind: args.kind, resolveDir, pluginData: { isSecondLook: true } });
      const [fromImporter, fromApp] = await Promise.all([look(args.resolveDir), look(app)]);
      return fromImporter.path === fromApp.path ? { path: args.path, external: true } : fromImporter;
    });
  },
};

await build({
  entryPoints: [path.join(app, entry)],
  outfile: path.join(app, 'dist/main.mjs'),
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  sourcemap: true,
  logLevel: 'warning',
  // Packages that go inside may be CommonJS and ask for `require`.
  banner: {
    js: "import { createRequire as createRequireHere } from 'node:module'; const require = createRequireHere(import.meta.url);",
  },
  plugins: [outsideWhereReachable],
});
