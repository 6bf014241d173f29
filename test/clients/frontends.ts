import { gql } from '@apollo/client';
import { createApolloClient } from './recipes/apollo-client.ts';
import { createUpdatesClient as createSseClient } from './recipes/graphql-sse.ts';
import { createUpdatesClient as createWsClient } from './recipes/graphql-ws.ts';
import { createUrqlClient } from './recipes/urql.ts';

export type UpdateEvent = { cursor: string; status: string; update: { id: string } };
type Result = { userUpdateStatus: UpdateEvent | null };

export type Watching = { events: UpdateEvent[]; failures: unknown[]; stop(): void };

/** A frontend's way to ask and to listen. */
export type Frontend = {
  referenceOf(id: string): Promise<string | undefined>;
  watch(variables: { after: string }): Watching;
};

const WATCH = `subscription Watch($after: String) {
  userUpdateStatus(after: $after) { cursor status update { id } } }`;
const READ = 'query Read($id: ID!) { user(id: $id) { id providerUserId } }';

type Token = () => Promise<string>;
type Read = { user: { providerUserId: string } | null };

async function fetched(origin: string, token: Token, id: string): Promise<string | undefined> {
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${await token()}` },
    body: JSON.stringify({ query: READ, variables: { id } }),
  });
  return ((await response.json()) as { data: Read }).data.user?.providerUserId;
}

function collect(): Watching & {
  take(result: { data?: Result | null | undefined; errors?: unknown; error?: unknown }): void;
} {
  const events: UpdateEvent[] = [];
  const failures: unknown[] = [];
  return {
    events,
    failures,
    stop() {},
    take({ data, errors, error }) {
      if (errors ?? error) failures.push(errors ?? error);
      if (data?.userUpdateStatus) events.push(data.userUpdateStatus);
    },
  };
}

export const FRONTENDS: Record<string, (origin: string, token: Token) => Frontend> = {
  'graphql-ws': (origin, token) => ({
    referenceOf: (id) => fetched(origin, token, id),
    watch(variables) {
      const client = createWsClient(`${origin.replace('http', 'ws')}/graphql`, token);
      const log = collect();
      client.subscribe<Result>(
        { query: WATCH, variables },
        {
          next: log.take,
          error: (error) => void log.failures.push(error),
          complete: () => void log.failures.push('complete'),
        },
      );
      return Object.assign(log, { stop: () => void client.dispose() });
    },
  }),

  'graphql-sse': (origin, token) => ({
    referenceOf: (id) => fetched(origin, token, id),
    watch(variables) {
      const client = createSseClient(`${origin}/graphql/stream`, token);
      const log = collect();
      client.subscribe<Result>(
        { query: WATCH, variables },
        {
          next: log.take,
          error: (error) => void log.failures.push(error),
          complete: () => void log.failures.push('complete'),
        },
      );
      return Object.assign(log, { stop: () => client.dispose() });
    },
  }),

  '@apollo/client': (origin, token) => {
    const client = createApolloClient(origin, token);
    return {
      async referenceOf(id) {
        const { data } = await client.query<Read>({ query: gql(READ), variables: { id } });
        return data?.user?.providerUserId;
      },
      watch(variables) {
        const log = collect();
        const subscription = client.subscribe<Result>({ query: gql(WATCH), variables }).subscribe({
          next: ({ data, error }) => log.take({ data, error }),
          error: (error) => void log.failures.push(error),
          complete: () => void log.failures.push('complete'),
        });
        return Object.assign(log, { stop: () => subscription.unsubscribe() });
      },
    };
  },

  urql: (origin, token) => {
    const client = createUrqlClient(origin, token);
    return {
      async referenceOf(id) {
        const { data } = await client.query<Read>(READ, { id }).toPromise();
        return data?.user?.providerUserId;
      },
      watch(variables) {
        const log = collect();
        const { unsubscribe } = client.subscription<Result>(WATCH, variables).subscribe(log.take);
        return Object.assign(log, { stop: unsubscribe });
      },
    };
  },
};
