import type { Log } from '../log.ts';
import { createOutage, type Outage } from './outage.ts';
import type { Poster } from './poster.ts';
import type { CallbackMessage, RouterAddress } from './protocol.ts';
import type { CallbackTiming } from './timing.ts';

/** `OVER`: the router wants no more, or was unreachable for too long. `LEFT`: this replica stops serving it. */
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
  /** What is in progress is broken off. */
  cut: AbortSignal;
  /** Whether the lease holds: asked before every message, since signals come too late where the process was stopped. */
  mayTalk(): boolean;
  log: Log;
};

export function createConversation(options: Options): Conversation {
  const { to, poster, timing, leaving, cut, mayTalk, log } = options;
  const missedChecks = createOutage(timing);

  /** Posts once. What the answer means, or the pause before the next attempt. */
  async function post(message: CallbackMessage, outage: Outage): Promise<Said | { pauseMs: number }> {
    if (leaving.aborted || !mayTalk()) return 'LEFT';
    const { action } = message;
    const outcome = await poster.post(to, message, timing.answerWithinMs, cut);
    const httpStatus = outcome.status;
    if (outcome.kind === 'TAKEN') {
      outage.over();
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
    const pauseMs = outage.failed(outcome.retryAfterMs);
    if (pauseMs !== null) return { pauseMs };
    log.warn(
      { operation: action, httpStatus, attempt: outage.failures() },
      'a router could not be reached for too long; its subscription is dropped',
    );
    return 'OVER';
  }

  return {
    async say(message, until = null) {
      // A limit of its own: a router that accepts checks may still fail at this message.
      const outage = createOutage(timing);
      for (;;) {
        if (leaving.aborted) return 'LEFT';
        if (until && until.getTime() <= Date.now()) return 'TOO_LATE';
        const said = await post(message, outage);
        if (said === 'TAKEN') missedChecks.over();
        if (typeof said === 'string') return said;
        await pause(said.pauseMs, leaving, until);
      }
    },
    async mention(message) {
      const said = await post(message, missedChecks);
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
