import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const source = fileURLToPath(new URL('../../src/client/', import.meta.url));

export default defineConfig({
  resolve: {
    // One copy of what the package takes from its user.
    dedupe: ['graphql', 'graphql-sse', 'graphql-ws', 'react'],
    // The package by its name, from its sources: `packed.test.ts` installs what is published.
    alias: [
      { find: /^profile-subgraph-client$/, replacement: `${source}operations.generated.ts` },
      { find: /^profile-subgraph-client\/(.*)$/, replacement: `${source}$1.ts` },
    ],
  },
  test: {
    root: new URL('.', import.meta.url).pathname,
    include: ['**/*.test.ts'],
    pool: 'forks',
    testTimeout: 60_000,
    hookTimeout: 120_000,
    retry: process.env.CI ? 1 : 0,
  },
});
