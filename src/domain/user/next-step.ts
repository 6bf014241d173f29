import type { Actor, Call } from './actor.ts';
import { isHeld, needsComparison, needsFreshRead, readDueAt, sendableAt } from './wake-at.ts';

/** What the holder of the lease does next: one request to the provider at a time. */
export type Step = { do: 'SEND'; call: Call } | { do: 'READ' } | { do: 'NOTHING' };

/** The next step that is due now. Calls in the order in which they were accepted; none waits for another's retry. */
export function nextStep(actor: Actor): Step {
  if (isHeld(actor)) return { do: 'NOTHING' };
  const call = actor.calls
    .filter((one) => isSendable(one, actor))
    .sort((left, right) => left.createdAt.getTime() - right.createdAt.getTime())[0];
  if (call) return { do: 'SEND', call };
  const readDue = readDueAt(actor);
  return readDue && readDue <= actor.now ? { do: 'READ' } : { do: 'NOTHING' };
}

function isSendable(call: Call, actor: Actor): boolean {
  if (call.state !== 'WAITING' || sendableAt(call) > actor.now) return false;
  return !needsComparison(call, actor) && !needsFreshRead(call, actor);
}
