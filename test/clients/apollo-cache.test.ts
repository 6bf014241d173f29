import { ApolloLink } from '@apollo/client';
import {
  CancelUpdateDocument,
  EditFormDocument,
  EventCursorDocument,
  UpdateHistoryDocument,
  UpdateUserDocument,
  UserByProviderReferenceDocument,
  UserDocument,
  type UserQuery,
} from 'profile-subgraph-client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ServerProcess, startServerProcess } from '../app/support/server-process.ts';
import { until } from '../support/condition.ts';
import { createApolloClient } from './recipes/apollo-client.ts';

const MARIA = { provider: 'MATCHMOVE', providerUserId: '25ce05638628453ab1c0d2ea3e7562cc' } as const;

let server: ServerProcess;

beforeAll(async () => {
  server = await startServerProcess({});
});
afterAll(() => server?.remove());

it('Apollo Client keeps one user for a page, its form and its history, and knows what is pending', async () => {
  const client = createApolloClient(server.url, async () => server.token);
  const found = await client.query({ query: UserByProviderReferenceDocument, variables: MARIA });
  const id = found.data?.userByProviderReference?.id ?? '';
  const asked: (string | undefined)[] = [];
  const recorded = new ApolloLink((operation, forward) => {
    asked.push(operation.operationName);
    return forward(operation);
  });
  client.setLink(recorded.concat(client.link));

  let shown: UserQuery['user'] = null;
  let form = false;
  let history = 0;
  const subscriptions = [
    client.watchQuery({ query: UserDocument, variables: { id } }).subscribe(({ data, dataState }) => {
      if (dataState === 'complete') shown = data.user;
    }),
    client.watchQuery({ query: EditFormDocument, variables: { id } }).subscribe(({ dataState }) => {
      form = dataState === 'complete';
    }),
    client
      .watchQuery({ query: UpdateHistoryDocument, variables: { id } })
      .subscribe(({ data, dataState }) => {
        if (dataState === 'complete') history += data.user ? 1 : 0;
      }),
  ];
  await until('all three are shown', () => shown !== null && form && history > 0);
  await client.query({ query: EventCursorDocument });
  await client.query({ query: EventCursorDocument, fetchPolicy: 'network-only' });
  expect(asked.toSorted()).toEqual(['EditForm', 'EventCursor', 'EventCursor', 'UpdateHistory', 'User']);

  const pending = () =>
    shown?.requirements.pendingVerification.map(({ verificationData }) => verificationData);
  expect(pending()).toEqual([]);
  const input = { userId: id, changes: { email: 'maria.new@example.ph' } };
  const updated = await client.mutate({ mutation: UpdateUserDocument, variables: { input } });
  expect(updated.data?.updateUser?.userErrors).toEqual([]);
  await until('the new e-mail is shown as pending', () => pending()?.length === 1);
  expect(pending()).toEqual([{ email: 'maria.new@example.ph' }]);

  const updateId = updated.data?.updateUser?.update?.id ?? '';
  const cancelled = await client.mutate({ mutation: CancelUpdateDocument, variables: { updateId } });
  expect(cancelled.data?.cancelUpdate?.userErrors).toEqual([]);
  await until('it is pending no longer', () => pending()?.length === 0);
  for (const subscription of subscriptions) subscription.unsubscribe();
  client.stop();
});
