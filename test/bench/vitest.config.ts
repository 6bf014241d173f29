import { defineConfig, mergeConfig } from 'vitest/config';
import base from '../vitest.config.ts';

// Apart from the other tests: figures for docs/performance.md, not verdicts.
export default mergeConfig(
  defineConfig({ resolve: base.resolve ?? {} }),
  defineConfig({
    test: {
      root: new URL('../..', import.meta.url).pathname,
      include: ['test/bench/**/*.bench.ts'],
      globalSetup: ['test/support/postgres.ts'],
      pool: 'forks',
      testTimeout: 600_000,
      hookTimeout: 120_000,
    },
  }),
);
