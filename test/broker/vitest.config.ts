import { defineConfig, mergeConfig } from 'vitest/config';
import base from '../vitest.config.ts';

// Apart from the other tests: it needs the program nats-server.
export default mergeConfig(
  defineConfig({ resolve: base.resolve ?? {} }),
  defineConfig({
    test: {
      root: new URL('../..', import.meta.url).pathname,
      include: ['test/broker/**/*.broker.ts'],
      globalSetup: ['test/support/compile-sources.ts', 'test/support/postgres.ts'],
      pool: 'forks',
      testTimeout: 60_000,
      hookTimeout: 120_000,
    },
  }),
);
