import type { GraphQLFormattedError } from 'graphql';
import type { Log } from '../log.ts';
import { createConversation, pause } from './conversation.ts';
import { startHeartbeat } from './heartbeat.ts';
import type { CallbackStream, OpenStream } from './open-stream.ts';
import type { Poster } from './poster.ts';
import type { RouterAddress } from './protocol.ts';
import type { HeldRegistration } from './store.ts';
import { type CallbackTiming, retryPause } from './timing.ts';

/** One registration being served. */
export type Delivery = {
  /** Resolves when nothing more is said; the registration is dropped then, or left to others. */
  done: Promise<void>;
  /** Whether this is the same subscription of the same router. */
  isOf(other: RouterAddress): boolean;
  /** Says nothing new; what is under way is seen through. */
  leave(): void;
  /** Breaks off what is under way, too. */
  cut(): void;
};

type Options = { open: OpenStream; poster: Poster; timing: CallbackTiming; log: Log };

type Verdict = 'OVER' | 'LEFT';
type Errors = readonly GraphQLFormattedError[];
/** How a stream ended: `errors` for good, `passing` perhaps not. */
type Ending = Verdict | 'REOPEN' | { errors: Errors } | { passing: Errors };

/**
 * Serves a registration until its stream ends, its router wants no more, or we leave. Events go out in order, one at a
 * time, and each is noted when the router has taken it and before the next one is sent. So a replica that takes over
 * repeats one event at most, whose acknowledgement was lost: at least once on the wire, and the `cursor` that clients
 * can ask for with every event tells them which it is.
 *
 * @param first the stream where it has just been opened; without it, somebody has served the registration before
 */
export function startDelivery(
  held: HeldRegistration,
  { open, poster, timing, log }: Options,
  first: CallbackStream | null,
): Delivery {
  const { registration } = held;
  const leaving = new AbortController();
  const cutting = new AbortController();
  const conversation = createConversation({
    to: registration,
    poster,
    timing,
    leaving: leaving.signal,
    cut: cutting.signal,
    log,
  });
  let cursor = held.cursor;
  let verdict: Verdict | null = null;
  let stream: CallbackStream | null = first;
  let broken: { attempt: number; since: number } | null = null;

  function leave(): void {
    leaving.abort();
    stream?.return?.().catch(() => undefined);
  }

  function cut(): void {
    cutting.abort();
    leave();
  }

  async function acknowledge(next: string): Promise<boolean> {
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await held.acknowledge(next);
      } catch (error) {
        if (leaving.signal.aborted) return false;
        log.warn({ err: error }, 'an acknowledgement could not be noted; it is tried again');
        await pause(retryPause(timing, attempt, null), leaving.signal);
      }
    }
  }

  async function pump(events: CallbackStream): Promise<Ending> {
    let upcoming = events.next();
    while (!leaving.signal.aborted) {
      const { done, value } = await upcoming;
      if (leaving.signal.aborted) break;
      if (done) return { errors: [] };
      if (value.ended) return endingOf(value.payload.errors ?? []);
      // Made ready while this one is on its way.
      upcoming = events.next();
      const { expiresAt } = registration.viewer;
      const said = await conversation.say({ action: 'next', payload: value.payload }, expiresAt);
      if (said === 'TOO_LATE') return { errors: [tokenExpired(cursor)] };
      if (said !== 'TAKEN') return verdict ?? said;
      broken = null;
      if (value.cursor === null) continue;
      if (!(await acknowledge(value.cursor))) return 'LEFT';
      cursor = value.cursor;
    }
    return verdict ?? 'LEFT';
  }

  async function serveStream(): Promise<Ending> {
    if (!stream) {
      const { expiresAt } = registration.viewer;
      if (expiresAt && expiresAt.getTime() <= Date.now()) return { errors: [tokenExpired(cursor)] };
      const opened = await open(registration, cursor, { trustedRouter: true });
      if (opened.errors) return endingOf(opened.errors);
      stream = opened.stream;
      cursor = opened.cursor;
    }
    try {
      return await pump(stream);
    } finally {
      await stream?.return?.();
      stream = null;
    }
  }

  async function serve(): Promise<Verdict> {
    for (;;) {
      const ending = await serveStream();
      if (leaving.signal.aborted) return verdict ?? 'LEFT';
      if (ending === 'OVER' || ending === 'LEFT') return ending;
      if (ending === 'REOPEN') continue;
      if ('errors' in ending) return complete(ending.errors);
      broken ??= { attempt: 0, since: performance.now() };
      if (performance.now() - broken.since > timing.giveUpAfterMs) return complete(ending.passing);
      await pause(retryPause(timing, broken.attempt, null), leaving.signal);
      broken.attempt += 1;
    }
  }

  async function complete(errors: Errors): Promise<Verdict> {
    const said = await conversation.say({ action: 'complete', ...(errors.length > 0 ? { errors } : {}) });
    return said === 'LEFT' ? (verdict ?? 'LEFT') : 'OVER';
  }

  async function run(): Promise<void> {
    const stopHeartbeat = startHeartbeat({
      intervalMs: registration.heartbeatIntervalMs,
      // One that was served elsewhere may have been silent for long, or be unknown to its router by now.
      atOnce: first === null,
      check: () => conversation.mention({ action: 'check' }),
      missedPauseMs: timing.longestPauseMs,
      over() {
        verdict = 'OVER';
        cut();
      },
    });
    try {
      if ((await serve()) === 'OVER') await held.drop();
    } catch (error) {
      log.error({ err: error }, 'a callback subscription broke off; it is taken up again');
    } finally {
      stopHeartbeat();
      leave();
    }
  }

  return {
    done: run(),
    isOf: ({ callbackUrl, subscriptionId }) =>
      registration.callbackUrl === callbackUrl && registration.subscriptionId === subscriptionId,
    leave,
    cut,
  };
}

/** The registration knows where to go on, whatever made its stream break off; what is wrong with it stays wrong. */
function endingOf(errors: Errors): Ending {
  const code = errors[0]?.extensions?.code;
  if (code === 'SLOW_CONSUMER') return 'REOPEN';
  return code === 'INTERNAL_SERVER_ERROR' ? { passing: errors } : { errors };
}

function tokenExpired(after: string | null): GraphQLFormattedError {
  return {
    message: `The token has expired.${after === null ? '' : ` Resume with after: ${after}`}`,
    extensions: { code: 'TOKEN_EXPIRED', ...(after === null ? {} : { after }) },
  };
}
