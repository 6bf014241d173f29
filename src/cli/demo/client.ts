import { Agent } from 'node:http';
import { createClient } from 'graphql-ws';
import { fetch } from 'undici';
import WebSocket from 'ws';
import { loopback } from '../../loopback.ts';

/** A frontend's view of the server: one function to ask, one to watch. */
export type DemoClient = {
  ask<T>(query: string, variables?: Record<string, unknown>): Promise<T>;
  watch<T>(
    query: string,
    variables: Record<string, unknown>,
  ): { events: AsyncIterableIterator<T>; end(): void };
  close(): Promise<void>;
};

/** With an agent of its own: Node's follows the environment's proxy where that is configured. */
class DirectWebSocket extends WebSocket {
  constructor(url: string, protocols: string | string[]) {
    super(url, protocols, { agent: new Agent() });
  }
}

export function createDemoClient(url: string, token: string): DemoClient {
  const socket = createClient({
    url: `${url.replace(/^http/, 'ws')}/graphql`,
    webSocketImpl: DirectWebSocket,
    connectionParams: { authorization: `Bearer ${token}` },
  });
  return {
    async ask<T>(query: string, variables: Record<string, unknown> = {}) {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'application/graphql-response+json',
          authorization: `Bearer ${token}`,
        },
        body: JSON.stringify({ query, variables }),
        dispatcher: loopback,
      });
      const { data, errors } = (await response.json()) as { data?: T; errors?: { message: string }[] };
      if (errors || !data)
        throw new Error(errors?.map((error) => error.message).join('; ') ?? 'no data was returned');
      return data;
    },
    watch<T>(query: string, variables: Record<string, unknown>) {
      const results = socket.iterate<T>({ query, variables });
      async function* events(): AsyncIterableIterator<T> {
        for await (const { data, errors } of results) {
          if (errors || !data)
            throw new Error(errors?.map((error) => error.message).join('; ') ?? 'no data was returned');
          yield data;
        }
      }
      return { events: events(), end: () => void results.return?.() };
    },
    close: async () => socket.dispose(),
  };
}
