import { defineConfig, mergeConfig } from 'vitest/config';
import base from '../vitest.config.ts';

// Apart from the other tests: it installs the dependencies of production.
export default mergeConfig(
  defineConfig({ resolve: base.resolve ?? {} }),
  defineConfig({
    test: {
      root: new URL('../..', import.meta.url).pathname,
      include: ['test/image/*.check.ts'],
      globalSetup: ['test/support/postgres.ts'],
      pool: 'forks',
      testTimeout: 240_000,
      hookTimeout: 240_000,
    },
  }),
);
