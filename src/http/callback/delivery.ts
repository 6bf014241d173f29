import type { Log } from '../log.ts';
import { createConversation, pause } from './conversation.ts';
import { type Errors, endingOf, endingWith, type StreamEnding, tokenExpired } from './ending.ts';
import { startHeartbeat } from './heartbeat.ts';
import type { CallbackStream, OpenStream } from './open-stream.ts';
import { createOutage } from './outage.ts';
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
  /** Says nothing new; what is in progress is seen through. */
  leave(): void;
  /** Breaks off what is in progress, too. */
  cut(): void;
};

type Options = {
  open: OpenStream;
  poster: Poster;
  timing: CallbackTiming;
  /** Whether the lease holds. */
  mayTalk(): boolean;
  log: Log;
};

type Verdict = 'OVER' | 'LEFT';
type Ending = Verdict | StreamEnding;

/**
 * Serves a registration until its stream ends, its router wants no more, or we leave. Events go out in order, one at a
 * time, and each is noted when the router has taken it and before the next one is sent. So a replica that takes over
 * repeats one event at most, whose acknowledgement was lost: at least once on the wire, and clients recognise it by
 * the `cursor` of the event.
 *
 * @param first the stream where it has just been opened; without it, somebody has served the registration before
 */
export function startDelivery(
  held: HeldRegistration,
  { open, poster, timing, mayTalk, log }: Options,
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
    mayTalk,
    log,
  });
  let cursor = held.cursor;
  let verdict: Verdict | null = null;
  let stream: CallbackStream | null = first;
  /** Failures of the stream: it cannot be opened, is interrupted, or has an event that cannot be read. */
  const outage = createOutage(timing);
  let unread: string | null = null;
  /** How long the last stream was open. */
  let heldForMs = 0;

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
        log.warn({ err: error }, 'an acknowledgement could not be stored; it is retried');
        await pause(retryPause(timing, attempt, null), leaving.signal);
      }
    }
  }

  async function pump(events: CallbackStream): Promise<Ending> {
    let upcoming = events.next();
    while (!leaving.signal.aborted) {
      const item = await unlessAborted(upcoming, leaving.signal);
      if (!item || leaving.signal.aborted) break;
      const { done, value } = item;
      if (done) return { errors: [] };
      const ending = endingWith(value);
      if (ending) return ending;
      // Made ready while this one is on its way.
      upcoming = events.next();
      const { expiresAt } = registration.viewer;
      const said = await conversation.say({ action: 'next', payload: value.payload }, expiresAt);
      if (said === 'TOO_LATE') return { errors: [tokenExpired(cursor)] };
      if (said !== 'TAKEN') return verdict ?? said;
      outage.over();
      if (value.cursor === null) continue;
      if (!(await acknowledge(value.cursor))) return 'LEFT';
      cursor = value.cursor;
    }
    return verdict ?? 'LEFT';
  }

  async function serveStream(): Promise<Ending> {
    heldForMs = 0;
    if (!stream) {
      const { expiresAt } = registration.viewer;
      if (expiresAt && expiresAt.getTime() <= Date.now()) return { errors: [tokenExpired(cursor)] };
      const opened = await open(registration, cursor, { trustedRouter: true });
      if (opened.errors) return endingOf(opened.errors);
      stream = opened.stream;
      cursor = opened.cursor;
    }
    const openedAt = performance.now();
    try {
      return await pump(stream);
    } finally {
      heldForMs = performance.now() - openedAt;
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
      // Something new, when a stream had held for a while, or everything before this event was read in the end.
      const isNew = ending.unread === null ? heldForMs > timing.longestPauseMs : ending.unread !== unread;
      if (isNew) outage.over();
      unread = ending.unread ?? unread;
      const pauseMs = outage.failed();
      if (pauseMs === null) return complete(ending.passing);
      await pause(pauseMs, leaving.signal);
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
      log.error({ err: error }, 'a callback subscription was interrupted; it is resumed');
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

/** What comes of it; `null` as soon as there is no more use for it: an event may be read for seconds. */
function unlessAborted<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result | null> {
  return new Promise((resolve, reject) => {
    const aborted = () => resolve(null);
    signal.addEventListener('abort', aborted, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', aborted));
  });
}
