import { defineConfig, mergeConfig } from 'vitest/config';
import base from '../vitest.config.ts';

// Apart from the other tests: minutes long. `CHAOS_RUNS=20 npm run chaos` repeats it.
export default mergeConfig(
  defineConfig({ resolve: base.resolve ?? {} }),
  defineConfig({
    test: {
      root: new URL('../..', import.meta.url).pathname,
      include: ['test/chaos/**/*.chaos.ts'],
      globalSetup: ['test/support/postgres.ts'],
      pool: 'forks',
      testTimeout: 600_000,
    },
  }),
);
