import { fileURLToPath } from 'node:url';

/**
 * Environment of a process that runs our sources, for half of the time to load them: the first that ends by itself keeps
 * what it compiled. In the project, since it is found by path and is to go with it.
 */
export const COMPILE_CACHE = {
  NODE_COMPILE_CACHE: fileURLToPath(new URL('../../node_modules/.cache/compiled', import.meta.url)),
};
