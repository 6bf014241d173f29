import { AsyncLocalStorage } from 'node:async_hooks';
import type { FastifyRequest } from 'fastify';

const current = new AsyncLocalStorage<() => boolean>();

/** Runs the work of a request; `hasLeft` says whether its client has gone. What a subscriber gets is `forNobody`. */
export function forClient<Result>(hasLeft: () => boolean, work: () => Result): Result {
  return current.run(hasLeft, work);
}

/** One function for all: with one for each call, the young generation was seen to keep twice as much of each event. */
const NEVER = () => false;

/** Runs work that others depend on, too, and that outlives the request: the client that it began with may leave. */
export function forNobody<Result>(work: () => Result): Result {
  return current.run(NEVER, work);
}

/** Whether the client of the current request has closed its connection. False outside of requests. */
export function hasClientLeft(): boolean {
  return current.getStore()?.() ?? false;
}

/** Whether the client of an HTTP request has closed its connection, or its half of it. */
export function connectionEnded({ raw: { socket } }: FastifyRequest): () => boolean {
  return () => socket.destroyed || socket.readableEnded;
}
