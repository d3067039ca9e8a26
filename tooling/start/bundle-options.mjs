import { outsideWhereReachable } from './outside-where-reachable.mjs';

/** How esbuild makes a node program of our sources that runs from `folder`. */
export function bundleOptions(folder) {
  return {
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'warning',
    outExtension: { '.js': '.mjs' },
    // Packages that go inside may be CommonJS and ask for `require`.
    banner: {
      js: "import { createRequire as createRequireHere } from 'node:module'; const require = createRequireHere(import.meta.url);",
    },
    plugins: [outsideWhereReachable(folder)],
  };
}
