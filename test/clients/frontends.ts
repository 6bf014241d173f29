import { type ApolloClient, gql } from '@apollo/client';
import type { ResultOf, TypedDocumentNode, VariablesOf } from '@graphql-typed-document-node/core';
import { getOperationAST, print } from 'graphql';
import { createApolloClient } from './recipes/apollo-client.ts';
import { watchUpdates as watchEventStream } from './recipes/graphql-sse.ts';
import { watchUpdates as watchWebSocket } from './recipes/graphql-ws.ts';
import { createUrqlClient } from './recipes/urql.ts';

export type UpdateEvent = { cursor: string; status: string; update: { id: string } | null };
type Result = { userUpdateStatus: UpdateEvent | null };

export type Watching = { events: UpdateEvent[]; failures: unknown[]; stop(): void };

type Ask = <Data, Variables extends Record<string, unknown>>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
) => Promise<Data>;

type Mutating<Data, Variables extends object> = ApolloClient.MutateOptions<
  Data,
  Variables & Record<string, unknown>
>;
type Asking<Data, Variables extends object> = ApolloClient.QueryOptions<
  Data,
  Variables & Record<string, unknown>
>;

/** A frontend's way to ask and to listen. */
export type Frontend = {
  ask: Ask;
  referenceOf(id: string): Promise<string | undefined>;
  watch(variables: { after: string }): Watching;
};

const WATCH = `subscription Watch($after: String) {
  userUpdateStatus(after: $after) { cursor status update { id } } }`;
const READ = 'query Read($id: ID!) { user(id: $id) { id providerUserId } }';

type Token = () => Promise<string>;
type Read = { user: { providerUserId: string } | null };

/** Without a client for queries: what the two clients for subscriptions are used beside. */
function plain(origin: string, token: Token): Pick<Frontend, 'ask' | 'referenceOf'> {
  async function post<Data>(query: string, variables: Record<string, unknown>): Promise<Data> {
    const response = await fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await token()}` },
      body: JSON.stringify({ query, variables }),
    });
    return ((await response.json()) as { data: Data }).data;
  }
  return {
    ask: (document, variables) => post(print(document), variables),
    referenceOf: async (id) => (await post<Read>(READ, { id })).user?.providerUserId,
  };
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

function watchBy(recipe: typeof watchWebSocket, origin: string, token: Token, after: string): Watching {
  const log = collect();
  const stop = recipe(origin, token, after, {
    next: (event) => void log.events.push(event),
    error: (error) => void log.failures.push(error),
  });
  return Object.assign(log, { stop });
}

export const FRONTENDS: Record<string, (origin: string, token: Token) => Frontend> = {
  'graphql-ws': (origin, token) => ({
    ...plain(origin, token),
    watch: ({ after }) => watchBy(watchWebSocket, origin, token, after),
  }),

  'graphql-sse': (origin, token) => ({
    ...plain(origin, token),
    watch: ({ after }) => watchBy(watchEventStream, origin, token, after),
  }),

  '@apollo/client': (origin, token) => {
    const client = createApolloClient(origin, token);
    return {
      async ask(document, variables) {
        type Data = ResultOf<typeof document>;
        type Variables = VariablesOf<typeof document>;
        const isMutation = getOperationAST(document)?.operation === 'mutation';
        const { data } = isMutation
          ? await client.mutate<Data, Variables>({ mutation: document, variables } as Mutating<
              Data,
              Variables
            >)
          : await client.query<Data, Variables>({ query: document, variables } as Asking<Data, Variables>);
        return data as Data;
      },
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
      async ask(document, variables) {
        const isMutation = getOperationAST(document)?.operation === 'mutation';
        const { data, error } = await client[isMutation ? 'mutation' : 'query'](
          document,
          variables,
        ).toPromise();
        if (data === undefined) throw error ?? new Error('no answer');
        return data;
      },
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
