import type { Actor } from '../../domain/user/actor.ts';
import { within } from '../client-deadline.ts';
import type { EngineDeps } from '../deps.ts';
import type { Run, Submitted } from '../engine.ts';

/**
 * Waits until what was accepted has been taken as far as it goes for now, up to the client's deadline. The requests go
 * on without the client. Gives the run that this replica made, `null` where another one did.
 */
export async function waitFor(
  deps: Pick<EngineDeps, 'clocks' | 'clientWaitMs' | 'engine'>,
  { actor, run, askedAtMs }: Submitted<unknown>,
  isDone: (actor: Actor) => boolean,
): Promise<Run | null> {
  const leftMs = Math.max(0, askedAtMs + deps.clientWaitMs - deps.clocks.steadyMs());
  if (run) {
    await within(deps.clocks, leftMs, run.done);
    return run;
  }
  const elsewhere = deps.engine.joinRun(actor, isDone, leftMs);
  return (await within(deps.clocks, leftMs, elsewhere)) ?? null;
}
