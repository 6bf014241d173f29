import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';
import {
  EventCursorDocument,
  ProfileFormDocument,
  UpdateUserDocument,
  UserByProviderReferenceDocument,
  UserUpdateStatusDocument,
  type UserUpdateStatusSubscription,
} from 'profile-subgraph-client';
import { createProfileForm, type FormUser } from 'profile-subgraph-client/form';
import { createUpdatesClient as createEventStream } from 'profile-subgraph-client/graphql-sse';
import { createUpdatesClient } from 'profile-subgraph-client/graphql-ws';
import { type UpdatesClient, useProfileForm } from 'profile-subgraph-client/react';

/** The edit form of a frontend: read, type, send what has changed, receive the event, show what is pending. */
declare const process: { argv: string[] };
const [, , origin = '', token = ''] = process.argv;

async function ask<Data, Variables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: print(document), variables }),
  });
  const { data, errors } = (await response.json()) as { data: Data; errors?: unknown };
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

async function read(): Promise<FormUser> {
  const found = await ask(UserByProviderReferenceDocument, {
    provider: 'MATCHMOVE',
    providerUserId: '25ce05638628453ab1c0d2ea3e7562cc',
  });
  const { user } = await ask(ProfileFormDocument, { id: found.userByProviderReference?.id ?? '' });
  if (!user) throw new Error('the user is not there');
  return user;
}

const clients: UpdatesClient[] = [
  createUpdatesClient(`${origin.replace(/^http/, 'ws')}/graphql`, async () => token),
  createEventStream(`${origin}/graphql/stream`, async () => token),
];
const { eventCursor: after } = await ask(EventCursorDocument, {});
const told = clients.map(
  (client) =>
    new Promise<UserUpdateStatusSubscription['userUpdateStatus']>((resolve, reject) => {
      const leave = client.subscribe(
        { query: print(UserUpdateStatusDocument), variables: { after } },
        {
          next({ data }) {
            resolve(data?.userUpdateStatus ?? null);
            leave();
          },
          error: reject,
          complete() {},
        },
      );
    }),
);

const form = createProfileForm(await read());
const email = form.state().fields.find(({ field }) => field === 'EMAIL');
form.set('email', 'no address');
form.set('jobTitle', form.state().values.jobTitle);
const { problems } = form.state();
form.set('email', 'maria.new@example.ph');
const input = form.buildInput();
const { updateUser } = await ask(UpdateUserDocument, { input });
form.load(await read());
const events = await Promise.all(told);

console.log(
  JSON.stringify({
    verification: email?.verification,
    rules: problems.map(({ rule }) => rule),
    changes: input.changes,
    userErrors: updateUser?.userErrors,
    pending: form.state().fields.find(({ field }) => field === 'EMAIL')?.pending,
    told: events.map((event) => event?.update?.id === updateUser?.update?.id),
    hook: typeof useProfileForm,
  }),
);
