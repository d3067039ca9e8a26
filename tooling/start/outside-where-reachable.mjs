/**
 * An esbuild plugin: Sextant's own sources go into the bundle, npm packages stay outside where node finds the same one
 * again from `folder`. npm keeps some packages in a library's own node_modules: those go inside too.
 */
export function outsideWhereReachable(folder) {
  return {
    name: 'outside-where-reachable',
    setup(builder) {
      builder.onResolve({ filter: /^[^./]/ }, async (args) => {
        const isOurs = args.path.startsWith('node:') || args.path.startsWith('@sextant/');
        if (isOurs || args.pluginData?.isSecondLook) return null;
        const look = (resolveDir) =>
          builder.resolve(args.path, { kind: args.kind, resolveDir, pluginData: { isSecondLook: true } });
        const [fromImporter, fromFolder] = await Promise.all([look(args.resolveDir), look(folder)]);
        return fromImporter.path === fromFolder.path ? { path: args.path, external: true } : fromImporter;
      });
    },
  };
}
