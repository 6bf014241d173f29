import { execFileSync, spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';

/** How many CPUs there are, asked before this process is bound to one. */
export const CORES = availableParallelism();

/** Which CPUs the servers under test and the load generator run on; `null` where nothing is pinned. */
export type Cores = { server: string; generator: string } | null;

/**
 * The first CPU is the server's, the last is the generator's. PostgreSQL gets the rest, or all where there are two: the
 * scheduler then puts it where time is left.
 */
export function chooseCores(): Cores {
  if (CORES < 2 || spawnSync('taskset', ['--version']).error) return null;
  return { server: '0', generator: String(CORES - 1) };
}

/** Binds this process and its threads to its CPU. To be called after PostgreSQL has started, which would inherit it. */
export function bindGenerator(cores: Cores): void {
  if (cores) execFileSync('taskset', ['-acp', cores.generator, String(process.pid)], { stdio: 'ignore' });
}
