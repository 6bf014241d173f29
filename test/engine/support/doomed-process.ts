import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import type { Database } from '../../../src/db/connection.ts';
import { COMPILE_CACHE } from '../../support/compile-cache.ts';
import { until } from '../../support/condition.ts';
import type { DoomedTask } from './doomed-replica.ts';

const PROGRAM = fileURLToPath(new URL('./doomed-replica.ts', import.meta.url));

/** Starting a process takes long where several do at once. */
const START_PATIENCE_MS = 60_000;

/** Starts a replica that does one thing in a process of its own, and kills it once the provider has its request. */
export async function killInTheMiddle(task: DoomedTask, hasRequest: () => Promise<boolean>): Promise<void> {
  const child: ChildProcess = spawn(process.execPath, [PROGRAM, JSON.stringify(task)], {
    env: { ...process.env, ...COMPILE_CACHE },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const exit = once(child, 'exit');
  try {
    const reached = async () => {
      if (child.exitCode !== null) throw new Error(`the doomed ended by itself, with ${child.exitCode}`);
      return hasRequest();
    };
    await until('the provider has the request of the doomed', reached, START_PATIENCE_MS);
  } finally {
    child.kill('SIGKILL');
    await exit;
  }
}

/**
 * As if 15 seconds had passed: the leases of the dead have run out. That they do by themselves is seen where whole
 * servers are killed.
 */
export async function letLeaseRunOut(db: Database, userId: string): Promise<void> {
  await sql`update user_actors set lease_expires_at = clock_timestamp() - interval '1 second', wake_at = clock_timestamp()
    where user_id = ${userId}`.execute(db);
}
