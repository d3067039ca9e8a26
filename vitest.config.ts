import { defineConfig } from 'vitest/config';

const everywhere = ['libs', 'apps', 'tooling'];
const ignored = ['**/node_modules/**', '**/dist/**', '**/.next/**'];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: everywhere.map((folder) => `${folder}/**/*.test.{ts,tsx}`),
          exclude: ignored,
          globalSetup: 'libs/db/src/testing/prepare-test-databases.ts',
          pool: 'forks',
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'journey',
          include: ['tooling/test/**/*.journey.ts'],
          globalSetup: 'tooling/test/src/start-sextant.ts',
          exclude: ignored,
          pool: 'forks',
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 300_000,
        },
      },
    ],
    maxWorkers: 2,
  },
});
