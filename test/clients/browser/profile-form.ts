import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';
import { EventCursorDocument, ProfileFormDocument, UpdateUserDocument } from 'profile-subgraph-client';
import type { FormUser } from 'profile-subgraph-client/form';
import { createUpdatesClient } from 'profile-subgraph-client/graphql-sse';
import { useProfileForm, useUserUpdates } from 'profile-subgraph-client/react';
import { createElement as element, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';

/** The e-mail address of a user, typed, checked, saved, and shown as pending once its event arrives. */
const { origin, token, userId } = Object.fromEntries(new URLSearchParams(location.hash.slice(1))) as Record<
  'origin' | 'token' | 'userId',
  string
>;
const client = createUpdatesClient(`${origin}/graphql/stream`, async () => token);

async function ask<Data, Variables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: print(document), variables }),
  });
  return ((await response.json()) as { data: Data }).data;
}

function Page({ after }: { after: string | null }) {
  const [user, setUser] = useState<FormUser | null>(null);
  const { event } = useUserUpdates(client, { userId, after });
  const cursor = event?.cursor;
  // biome-ignore lint/correctness/useExhaustiveDependencies: every event is a reason to read again
  useEffect(() => {
    void ask(ProfileFormDocument, { id: userId }).then((data) => setUser(data.user));
  }, [cursor]);
  return user && element(Form, { user });
}

function Form({ user }: { user: FormUser }) {
  const { fields, values, problems, changed, set, buildInput } = useProfileForm(user);
  const email = fields.find(({ field }) => field === 'EMAIL');
  return element(
    'form',
    {
      onSubmit(event) {
        event.preventDefault();
        void ask(UpdateUserDocument, { input: buildInput() });
      },
    },
    element(
      'label',
      null,
      email?.label,
      element('input', {
        value: String(values.email ?? ''),
        onChange: ({ target }) => set('email', (target as HTMLInputElement).value),
      }),
    ),
    element('p', { role: 'alert' }, problems[0]?.message),
    element('output', null, String(email?.pending ?? '')),
    element('button', { type: 'submit', disabled: changed.length === 0 || problems.length > 0 }, 'Save'),
  );
}

const { eventCursor } = await ask(EventCursorDocument, {});
createRoot(document.body).render(element(Page, { after: eventCursor }));
