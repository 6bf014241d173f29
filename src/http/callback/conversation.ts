import type { Log } from '../log.ts';
import type { Poster, PostOutcome } from './poster.ts';
import type { CallbackMessage, RouterAddress } from './protocol.ts';
import { type CallbackTiming, retryPause } from './timing.ts';

/** `OVER`: the router wants no more, or was not to be reached for too long. `LEFT`: we were told to stop. */
export type Said = 'TAKEN' | 'OVER' | 'LEFT' | 'TOO_LATE';

/** What is said to one router about one subscription. */
export type Conversation = {
  /** Says it until it is taken, with growing pauses. Not begun any more after `until`: `TOO_LATE`. */
  say(message: CallbackMessage, until?: Date | null): Promise<Said>;
  /** Says it once; a failure counts, and is `MISSED`. */
  mention(message: CallbackMessage): Promise<Said | 'MISSED'>;
};

type Options = {
  to: RouterAddress;
  poster: Poster;
  timing: CallbackTiming;
  /** Nothing new is said once it is aborted. */
  leaving: AbortSignal;
  /** What is under way is broken off. */
  cut: AbortSignal;
  log: Log;
};

export function createConversation({ to, poster, timing, leaving, cut, log }: Options): Conversation {
  let failingSince: number | null = null;
  let attempt = 0;

  /** What an answer means, or the pause that the router asks for before the next attempt. */
  function weigh(action: string, outcome: PostOutcome): Said | { retryAfterMs: number | null } {
    const httpStatus = 'status' in outcome ? outcome.status : null;
    if (outcome.kind === 'TAKEN') {
      failingSince = null;
      attempt = 0;
      return 'TAKEN';
    }
    if (cut.aborted) return 'LEFT';
    if (outcome.kind === 'UNKNOWN') {
      log.info({ operation: action, httpStatus }, 'a router has ended its subscription');
      return 'OVER';
    }
    if (outcome.kind === 'REFUSED') {
      log.warn({ operation: action, httpStatus }, 'a router refuses a callback; its subscription is dropped');
      return 'OVER';
    }
    failingSince ??= performance.now();
    if (performance.now() - failingSince < timing.giveUpAfterMs)
      return { retryAfterMs: outcome.retryAfterMs };
    log.warn(
      { operation: action, httpStatus, attempt },
      'a router was not reached for long; its subscription is dropped',
    );
    return 'OVER';
  }

  async function post(message: CallbackMessage) {
    return weigh(message.action, await poster.post(to, message, timing.answerWithinMs, cut));
  }

  return {
    async say(message, until = null) {
      for (;;) {
        if (leaving.aborted) return 'LEFT';
        if (until && until.getTime() <= Date.now()) return 'TOO_LATE';
        const said = await post(message);
        if (typeof said === 'string') return said;
        await pause(retryPause(timing, attempt, said.retryAfterMs), leaving, until);
        attempt += 1;
      }
    },
    async mention(message) {
      if (leaving.aborted) return 'LEFT';
      const said = await post(message);
      return typeof said === 'string' ? said : 'MISSED';
    },
  };
}

/** Waits, unless there is a reason to go on sooner. */
export function pause(ms: number, leaving: AbortSignal, until: Date | null = null): Promise<void> {
  if (leaving.aborted) return Promise.resolve();
  const longest = until ? Math.max(0, until.getTime() - Date.now()) : ms;
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      leaving.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, Math.min(ms, longest));
    leaving.addEventListener('abort', done, { once: true });
  });
}
