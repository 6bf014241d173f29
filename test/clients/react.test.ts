import { type FormUser, formFields } from 'profile-subgraph-client/form';
import { type UpdatesClient, useProfileForm, useUserUpdates } from 'profile-subgraph-client/react';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';

const user: FormUser = { id: 'user', version: 1, fieldPolicies: [] };

it('a component gets the form of a user, and no event before the first', () => {
  let subscribed = 0;
  const client: UpdatesClient = {
    subscribe() {
      subscribed += 1;
      return () => {};
    },
  };
  function Profile() {
    const { fields, values, changed, problems, buildInput } = useProfileForm(user);
    const { event } = useUserUpdates(client, { userId: user.id });
    return JSON.stringify({ fields, values, changed, problems, input: buildInput(), event });
  }
  const markup = renderToStaticMarkup(createElement(Profile)).replaceAll('&quot;', '"');
  expect(JSON.parse(markup)).toEqual({
    fields: formFields([]),
    values: {},
    changed: [],
    problems: [],
    input: { userId: 'user', expectedVersion: 1, changes: {} },
    event: null,
  });
  // What runs on a server opens no stream.
  expect(subscribed).toBe(0);
});
