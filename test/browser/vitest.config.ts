import { defineConfig, mergeConfig } from 'vitest/config';
import base from '../vitest.config.ts';

// Apart from the other tests: these need a Chromium on the machine.
export default mergeConfig(
  defineConfig({ resolve: base.resolve ?? {} }),
  defineConfig({
    test: {
      root: new URL('../..', import.meta.url).pathname,
      include: ['test/browser/**/*.browser.test.ts'],
      pool: 'forks',
      testTimeout: 90_000,
      hookTimeout: 120_000,
    },
  }),
);
