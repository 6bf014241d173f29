import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Environment of a process that runs our sources: compiled by the first one that ends by itself, for all after it. */
export const COMPILE_CACHE = { NODE_COMPILE_CACHE: join(tmpdir(), 'profile-subgraph-compile-cache') };
