import { createClient } from 'graphql-sse';
import { ApiError, ask } from './api.js';
import { EventCursor, Watch } from './operations.js';
import { session } from './session.js';

/** Ends of a stream behind which it goes on from its last event. */
const PASSING = [
  'TOKEN_EXPIRED',
  'SLOW_CONSUMER',
  'SERVICE_UNAVAILABLE',
  'RATE_LIMITED',
  'INTERNAL_SERVER_ERROR',
];

/**
 * Watches updates, of one user or of all, and goes on behind the last event however the line breaks.
 *
 * @param {{
 *   userId?: string,
 *   onStart(): Promise<unknown>,
 *   onEvent(event: any): void,
 *   onState(state: 'connecting' | 'live' | 'broken'): void,
 *   onRefused(error: Error): void,
 * }} watch `onStart` reads what is shown: after the place is known from which events follow, and again where events
 *   have been lost for good. `onRefused` hears why nothing can be watched with this token
 * @returns {() => void} ends it
 */
export function watchUpdates({ userId, onStart, onEvent, onState, onRefused }) {
  let left = false;
  let leave = () => {};
  const client = createClient({
    url: '/graphql/stream',
    headers: () => ({ authorization: `Bearer ${session.token}` }),
    retryAttempts: Number.POSITIVE_INFINITY,
    async retry(retries) {
      onState('connecting');
      await pause(Math.min(500 * 2 ** retries, 15_000));
      // The client retries a refused token like a broken connection. Other requests with it sign the user out.
      await ask(EventCursor).catch(() => undefined);
    },
    on: { connected: () => onState('live') },
  });

  async function begin() {
    onState('connecting');
    try {
      const { eventCursor } = await ask(EventCursor);
      await onStart();
      if (!left) open({ userId, after: eventCursor });
    } catch (error) {
      if (left || !session.token) return;
      if (error instanceof ApiError && error.code === 'FORBIDDEN') {
        onState('broken');
        return onRefused(error);
      }
      await again();
    }
  }

  async function again() {
    if (left) return;
    onState('connecting');
    await pause(3_000);
    if (!left) await begin();
  }

  /** @param {Record<string, unknown>} variables sent as they are whenever the client connects again */
  function open(variables) {
    let resumes = false;
    let lost = false;
    onState('live');
    leave = client.subscribe(
      { query: Watch, variables },
      {
        next(result) {
          const event = /** @type {any} */ (result.data)?.userUpdateStatus;
          const code = String(result.errors?.[0]?.extensions?.code);
          resumes = !event && PASSING.includes(code);
          lost = !event && code === 'CURSOR_EXPIRED';
          if (!event) return;
          variables.after = event.cursor;
          onEvent(event);
        },
        error: () => void again(),
        complete() {
          if (left) return;
          if (lost) void begin();
          else if (resumes) void pause(1_000).then(() => !left && open(variables));
          else onState('broken');
        },
      },
    );
  }

  void begin();
  return () => {
    left = true;
    leave();
  };
}

/** @param {number} ms @returns {Promise<void>} */
function pause(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms * (0.5 + Math.random() / 2)));
}
