import { ApolloLink, HttpLink } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { print } from 'graphql';
import {
  ProvidersDocument,
  UpdateUserDocument,
  UserByProviderReferenceDocument,
  UserDocument,
} from 'profile-subgraph-client';
import { documentId } from 'profile-subgraph-client/document-id';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ServerProcess, startServerProcess } from '../app/support/server-process.ts';
import { until } from '../support/condition.ts';
import { FRONTENDS } from './frontends.ts';
import { createApolloClient } from './recipes/apollo-client.ts';

const MARIA = { provider: 'MATCHMOVE', providerUserId: '25ce05638628453ab1c0d2ea3e7562cc' } as const;

let server: ServerProcess;

beforeAll(async () => {
  server = await startServerProcess({ TRUSTED_DOCUMENTS_ONLY: 'on' });
});
afterAll(() => server?.remove());

const token = async () => server.token;

async function post(body: object) {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${server.token}` },
    body: JSON.stringify(body),
  });
  return (await response.json()) as { data?: unknown; errors?: { extensions: { code: string } }[] };
}

describe.each(Object.entries(FRONTENDS))('%s, where trusted documents alone are executed', (_, create) => {
  it("has its requests answered with the package's documents", async () => {
    const frontend = create(server.url, token);
    const { userByProviderReference: found } = await frontend.ask(UserByProviderReferenceDocument, MARIA);
    const { user } = await frontend.ask(UserDocument, { id: found?.id ?? '' });
    expect(user).toMatchObject({ id: found?.id, providerUserId: MARIA.providerUserId });
  });
});

describe.each(['graphql-ws', 'graphql-sse'])('%s, where trusted documents alone are executed', (name) => {
  it('is told of updates', async () => {
    const { data } = (await post({ query: 'query EventCursor { eventCursor }' })) as {
      data: { eventCursor: string };
    };
    const frontend = FRONTENDS[name]?.(server.url, token);
    const watching = frontend?.watch({ after: data.eventCursor });
    const found = await frontend?.ask(UserByProviderReferenceDocument, MARIA);
    const userId = found?.userByProviderReference?.id ?? '';
    const changes = { jobTitle: `Clerk of ${name}` };
    await frontend?.ask(UpdateUserDocument, { input: { userId, changes } });
    await until('it is told', () => (watching?.events.length ?? 0) > 0);
    expect(watching?.failures).toEqual([]);
    watching?.stop();
  });
});

describe('documents by their id', () => {
  it('are those of the package', async () => {
    expect(await post({ documentId: await documentId(print(ProvidersDocument)) })).toMatchObject({
      data: { providers: expect.any(Array) },
    });
    expect((await post({ query: '{ eventCursor }' })).errors?.[0]?.extensions.code).toBe(
      'DOCUMENT_NOT_TRUSTED',
    );
  });

  it('are what Apollo Client sends with its own link, and no text', async () => {
    const sent: string[] = [];
    const client = createApolloClient(server.url, token);
    const http = new HttpLink({
      uri: `${server.url}/graphql`,
      fetch(uri, options) {
        sent.push(String(options?.body));
        return fetch(uri, {
          ...options,
          headers: { ...options?.headers, authorization: `Bearer ${server.token}` },
        });
      },
    });
    client.setLink(ApolloLink.from([new PersistedQueryLink({ sha256: documentId }), http]));
    const { data } = await client.query({ query: UserByProviderReferenceDocument, variables: MARIA });
    expect(data?.userByProviderReference?.id).toEqual(expect.any(String));
    expect(sent.length).toBe(1);
    expect(JSON.parse(sent[0] ?? '')).not.toHaveProperty('query');
    client.stop();
  });
});
