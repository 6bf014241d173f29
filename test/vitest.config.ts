import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';

const require = createRequire(import.meta.url);

const PACKAGES_OF_THEIR_OWN = ['test/gateway/**', 'test/clients/**', 'test/browser/**'];

export default defineConfig({
  // One copy of graphql: @apollo/subgraph loads the CommonJS one, vitest would load the other.
  resolve: { alias: [{ find: /^graphql$/, replacement: require.resolve('graphql') }] },
  test: {
    root: new URL('..', import.meta.url).pathname,
    globalSetup: ['test/support/compile-sources.ts', 'test/support/postgres.ts'],
    pool: 'forks',
    maxWorkers: 4,
    // Tests wait more than they work.
    maxConcurrency: 8,
    testTimeout: 30_000,
    // A process may take a minute to greet.
    hookTimeout: 120_000,
    // A busy machine must not decide what lands; a test that needed its second try is named in the output.
    retry: process.env.CI ? 1 : 0,
    include: ['test/**/*.test.ts'],
    exclude: PACKAGES_OF_THEIR_OWN,
    setupFiles: ['test/support/fast-check.ts'],
    // Files share a worker's modules: to load them takes a second for each file.
    isolate: false,
  },
});
