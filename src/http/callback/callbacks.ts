import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FormatError } from '../client-errors.ts';
import type { Log } from '../log.ts';
import type { Operations } from '../operations.ts';
import { replyWithError } from '../reply-errors.ts';
import type { RouterCheck } from '../router-secret.ts';
import { createCallbackHandler } from './handler.ts';
import { createStreamOpener, type PlacedContext } from './open-stream.ts';
import { createPoster } from './poster.ts';
import { createServing } from './serving.ts';
import type { CallbackStore } from './store.ts';
import { CALLBACK_TIMING, type CallbackTiming } from './timing.ts';

export type CallbackOptions = {
  /** The origins of the routers that may be called. */
  origins: readonly string[];
  store: CallbackStore;
  timing?: Partial<CallbackTiming>;
};

type Options<Context extends PlacedContext> = {
  operations: Operations<Context>;
  formatError: FormatError;
  router: RouterCheck;
  log: Log;
  callbacks: CallbackOptions | null;
};

export type Callbacks = {
  /** Answers a subscription that asks for callbacks. */
  handle(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply>;
  /** Begins to deliver, also what other replicas let go of. */
  start(): void;
  /** Leaves every registration to other replicas. */
  stop(): Promise<void>;
  /** Hangs up on the routers, once no request is open any more. */
  close(): Promise<void>;
};

/** The HTTP callback protocol of this replica. */
export function createCallbacks<Context extends PlacedContext>(options: Options<Context>): Callbacks {
  const { operations, formatError, router, callbacks } = options;
  if (!callbacks || callbacks.origins.length === 0) return OFF;
  const { origins, store } = callbacks;
  const log = options.log.child({ component: 'callback' });
  const timing = { ...CALLBACK_TIMING, ...callbacks.timing };
  const open = createStreamOpener(operations, formatError);
  const poster = createPoster();
  const serving = createServing({ store, origins, open, poster, timing, log });
  return {
    handle: createCallbackHandler({ origins, open, poster, serving, router, timing, log }),
    start: serving.start,
    stop: serving.stop,
    close: poster.close,
  };
}

const OFF: Callbacks = {
  handle: async (request, reply) =>
    replyWithError(
      request,
      reply,
      400,
      'BAD_USER_INPUT',
      'Subscriptions by HTTP callback are disabled: CALLBACK_ORIGINS names no router. Subscriptions are served over WebSocket at /graphql and as server-sent events at /graphql/stream.',
    ),
  start() {},
  async stop() {},
  async close() {},
};
