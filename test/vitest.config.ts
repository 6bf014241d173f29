import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './support/longest-first.ts';

const require = createRequire(import.meta.url);

/** Files that put something else in the place of a module, which others must not meet. */
const MOCKING = ['test/app/nothing-personal.test.ts', 'test/app/second-wall.test.ts'];
const PACKAGES_OF_THEIR_OWN = ['test/gateway/**', 'test/clients/**', 'test/browser/**', 'test/example/**'];

export default defineConfig({
  // One copy of graphql: @apollo/subgraph loads the CommonJS one, vitest would load the other.
  resolve: { alias: [{ find: /^graphql$/, replacement: require.resolve('graphql') }] },
  test: {
    root: new URL('..', import.meta.url).pathname,
    globalSetup: ['test/support/compile-sources.ts', 'test/support/postgres.ts'],
    pool: 'forks',
    maxWorkers: 5,
    sequence: { sequencer: LongestFirst },
    // Tests wait more than they work.
    maxConcurrency: 8,
    testTimeout: 30_000,
    // A process may take a minute to greet.
    hookTimeout: 120_000,
    // A busy machine must not decide what lands; a test that needed its second try is named in the output.
    retry: process.env.CI ? 1 : 0,
    setupFiles: ['test/support/fast-check.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'shared',
          include: ['test/**/*.test.ts'],
          exclude: [...MOCKING, ...PACKAGES_OF_THEIR_OWN],
          // Files share a worker's modules: to load them takes a second for each file.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'mocking', include: MOCKING } },
    ],
  },
});
