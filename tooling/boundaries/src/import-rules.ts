import type { ResolvedImport, SourceFile } from './source-file.ts';

/** A rule about one import of one file, and what the person who broke it should do instead. */
export type ImportRule = {
  name: string;
  instead: string;
  isBroken: (from: SourceFile, imported: ResolvedImport) => boolean;
};

const leadsTo = ({ target }: ResolvedImport, pattern: RegExp) =>
  target.kind === 'file' && pattern.test(target.file);
const isPackage = ({ target }: ResolvedImport, pattern: RegExp) =>
  target.kind === 'package' && pattern.test(target.name);
const part = (file: string, pattern: RegExp) => pattern.exec(file)?.[1] ?? null;
const partOfTarget = ({ target }: ResolvedImport, pattern: RegExp) =>
  target.kind === 'file' ? part(target.file, pattern) : null;
const isElsewhere = (from: string | null, to: string | null) => from !== null && to !== null && from !== to;

const APP = /^apps\/([^/]+)\//;
const DOMAIN = /^libs\/business\/src\/([^/]+)\//;
const FEATURE = /^apps\/[^/]+\/src\/features\/([^/]+)\//;

export const importRules: ImportRule[] = [
  {
    name: 'resolvable',
    instead: 'The import leads nowhere: correct the path, or add the package to this workspace.',
    isBroken: (_, { target }) => target.kind === 'nowhere',
  },
  {
    name: 'db-imports-packages',
    instead: 'libs/db only stores. What a row means belongs in libs/business/src/<domain>.',
    isBroken: ({ file }, imported) => file.startsWith('libs/db/') && leadsTo(imported, /^(?!libs\/db\/)/),
  },
  {
    name: 'ui-imports-packages',
    instead: 'libs/ui could ship in another product. What knows the domain belongs in apps/*/src/features.',
    isBroken: ({ file }, imported) => file.startsWith('libs/ui/') && leadsTo(imported, /^(?!libs\/ui\/)/),
  },
  {
    name: 'business-imports-db',
    instead:
      'libs/business builds on libs/db alone. What an app or a tool has belongs there; share it through libs/business.',
    isBroken: ({ file }, imported) =>
      file.startsWith('libs/business/') && leadsTo(imported, /^(?!libs\/(business|db)\/)/),
  },
  {
    name: 'business-without-view',
    instead: 'A view belongs in apps/*/src/features; libs/business hands it plain data.',
    isBroken: ({ file }, imported) =>
      file.startsWith('libs/business/') && isPackage(imported, /^(react|react-dom|next)(\/|$)/),
  },
  {
    name: 'business-without-tables',
    instead:
      'SQL lives in libs/db/src/queries/<domain>/<select|insert|upsert>-<what>.ts; call that from here.',
    isBroken: ({ file, isTest }, imported) =>
      file.startsWith('libs/business/') &&
      !isTest &&
      (leadsTo(imported, /^libs\/db\/src\/schema\//) ||
        isPackage(imported, /^(drizzle-orm|drizzle-kit|postgres)(\/|$)/)),
  },
  {
    name: 'kernel-imports-nothing',
    instead:
      'Every domain stands on the kernel, so it runs nothing of theirs. Hand the value in, or move this line into the domain.',
    isBroken: ({ file, isTest }, imported) =>
      part(file, DOMAIN) === 'kernel' &&
      !isTest &&
      !imported.isTypeOnly &&
      isElsewhere('kernel', partOfTarget(imported, DOMAIN)),
  },
  {
    name: 'router-of-another-domain',
    instead:
      'A router is a way in from outside. Call the verb behind it: libs/business/src/<domain>/<verb>-<noun>.ts.',
    isBroken: ({ file, isTest }, imported) =>
      !isTest &&
      leadsTo(imported, /\/router\.ts$/) &&
      isElsewhere(part(file, DOMAIN), partOfTarget(imported, DOMAIN)),
  },
  {
    name: 'app-without-db',
    instead:
      'Apps ask libs/business, never the database: add a verb there. Tests may use @sextant/db/testing.',
    isBroken: ({ file, isTest }, imported) =>
      APP.test(file) && leadsTo(imported, isTest ? /^libs\/db\/src\/(?!testing\/)/ : /^libs\/db\//),
  },
  {
    name: 'app-without-app',
    instead: 'Apps do not know each other. What two need belongs in libs/business or libs/ui.',
    isBroken: ({ file }, imported) => isElsewhere(part(file, APP), partOfTarget(imported, APP)),
  },
  {
    name: 'feature-is-an-island',
    instead:
      'Features do not know each other. What two need belongs in src/lib, or in libs/ui when it has no domain noun.',
    isBroken: ({ file }, imported) => isElsewhere(part(file, FEATURE), partOfTarget(imported, FEATURE)),
  },
  {
    name: 'app-to-features-to-lib',
    instead:
      'Inside an app: pages (src/app) compose features, features use src/lib. Move this line up, or what it needs down.',
    isBroken: ({ file }, imported) =>
      (/^apps\/[^/]+\/src\/features\//.test(file) && leadsTo(imported, /^apps\/[^/]+\/src\/app\//)) ||
      (/^apps\/[^/]+\/src\/lib\//.test(file) && leadsTo(imported, /^apps\/[^/]+\/src\/(app|features)\//)),
  },
  {
    name: 'product-without-tooling',
    instead: 'Tools know the product, the product knows no tool. Move what it needs into libs.',
    isBroken: ({ file }, imported) => /^(apps|libs)\//.test(file) && leadsTo(imported, /^tooling\//),
  },
];
