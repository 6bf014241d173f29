import { createClient } from 'graphql-ws';
import WebSocket from 'ws';

// biome-ignore lint/suspicious/noExplicitAny: answers are probed by path in tests
export type Answer = any;

/** Asks as a frontend would; throws on top-level errors. */
export async function ask(
  server: { url: string; token: string },
  query: string,
  variables: Record<string, unknown> = {},
): Promise<Answer> {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${server.token}` },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as Answer;
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

/** Watches and collects every event; `end` closes the socket. */
export function watch(server: { url: string; token: string }, after: string) {
  const client = createClient({
    url: `${server.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: { authorization: `Bearer ${server.token}` },
  });
  const events: Answer[] = [];
  let failure: Answer = null;
  const unsubscribe = client.subscribe<Answer>(
    {
      query: `subscription ($after: String) { userUpdateStatus(after: $after) {
        cursor previousStatus status update { id } } }`,
      variables: { after },
    },
    {
      next({ data, errors }) {
        if (errors) failure = errors;
        events.push(data?.userUpdateStatus);
      },
      error: (error) => {
        failure = error;
      },
      complete: () => undefined,
    },
  );
  return {
    events,
    /** The code with which the server ended the stream, or `null`. */
    refusal: (): string | null => failure?.[0]?.extensions?.code ?? null,
    of: (updateId: string) => events.filter((event) => event?.update?.id === updateId),
    end() {
      unsubscribe();
      void client.dispose();
    },
  };
}
