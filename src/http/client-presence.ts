import { AsyncLocalStorage } from 'node:async_hooks';
import type { FastifyRequest } from 'fastify';

const current = new AsyncLocalStorage<() => boolean>();

/** Runs the work of a request; `hasLeft` says whether its client still waits. */
export function forClient<Result>(hasLeft: () => boolean, work: () => Result): Result {
  return current.run(hasLeft, work);
}

/** Whether the client of the current request has closed its connection. False outside of requests. */
export function hasClientLeft(): boolean {
  return current.getStore()?.() ?? false;
}

/** Whether the client of an HTTP request has closed its connection, or its half of it. */
export function connectionEnded({ raw: { socket } }: FastifyRequest): () => boolean {
  return () => socket.destroyed || socket.readableEnded;
}
