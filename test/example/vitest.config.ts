import { defineConfig } from 'vitest/config';

/** The example app as a newcomer starts it. It installs packages and needs a browser, so it is not part of `npm test`. */
export default defineConfig({
  test: {
    include: ['test/example/**/*.test.ts'],
    pool: 'forks',
    testTimeout: 120_000,
    hookTimeout: 240_000,
    expect: { poll: { timeout: 20_000 } },
    retry: process.env.CI ? 1 : 0,
  },
});
