import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';
import {
  PreviewUpdateDocument,
  type ProfileChangesInput,
  ProfileFormDocument,
  UserByProviderReferenceDocument,
} from 'profile-subgraph/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProviderId } from '../../src/domain/vocabulary.ts';
import { simulators } from '../../src/sandbox/simulators.ts';
import { type Server, startServerInProcess } from '../app/support/server-in-process.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { formOf, type Input, rendered, typed } from './form-model.ts';

const PEOPLE = Object.entries(simulators).flatMap(([provider, { demoUsers }]) =>
  demoUsers.map(({ id, label }) => ({ provider: provider as ProviderId, id, label })),
);

let database: TestDatabase;
let server: Server;

beforeAll(async () => {
  database = await createTestDatabase();
  server = await startServerInProcess({ DATABASE_URL: database.url });
});
afterAll(async () => {
  await server?.remove();
  await database?.drop();
});

async function ask<Data, Variables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${server.token}` },
    body: JSON.stringify({ query: print(document), variables }),
  });
  const { data, errors } = (await response.json()) as { data: Data; errors?: unknown };
  expect(errors).toBeUndefined();
  return data;
}

async function formFor({ provider, id }: (typeof PEOPLE)[number]) {
  const reference = { provider, providerUserId: id };
  const found = await ask(UserByProviderReferenceDocument, reference);
  const userId = found.userByProviderReference?.id ?? '';
  const { user } = await ask(ProfileFormDocument, { id: userId });
  return { userId, policies: user?.fieldPolicies ?? [], form: formOf(user?.fieldPolicies ?? []) };
}

async function refusals(userId: string, changes: Record<string, unknown>) {
  const { previewUpdate } = await ask(PreviewUpdateDocument, {
    userId,
    changes: changes as ProfileChangesInput,
  });
  expect(previewUpdate).not.toBeNull();
  return previewUpdate?.userErrors ?? [];
}

const valuesOf = (inputs: readonly Input[], value: (input: Input) => unknown) =>
  Object.fromEntries(inputs.map((input) => [input.name, value(input)]));

describe.each(PEOPLE)('a form for $label at $provider', (person) => {
  it('is made of field policies alone: every input has a label, a kind, and its parts', async () => {
    const { form, policies } = await formFor(person);
    expect(form.length).toBeGreaterThan(3);
    const check = (input: Input) => {
      expect(input.label).toMatch(/^[A-Z]/);
      const isObject = [input.control, input.item].some((kind) => kind === 'OBJECT' || kind === 'ADDRESS');
      expect([input.name, input.inputs.length > 0]).toEqual([input.name, isObject]);
      if (input.control === 'CHOICE') expect(input.constraints?.allowedValues?.length).toBeGreaterThan(0);
      input.inputs.forEach(check);
    };
    form.forEach(check);
    for (const { message } of policies) expect(message ?? '').not.toMatch(/[a-z][A-Z]|_/);
    expect(rendered(form)).toContain(form[0]?.label ?? '');
  });

  it('can be sent back as it came, locked fields and all', async () => {
    const { userId, form } = await formFor(person);
    const shown = form.filter(({ value }) => value !== null);
    const refused = await refusals(
      userId,
      valuesOf(shown, ({ value }) => value),
    );
    expect(refused.filter(({ code }) => code !== 'NOTHING_TO_CHANGE')).toEqual([]);
  });

  it('takes what its kinds and constraints let through, in each input that can be changed', async () => {
    const { userId, form } = await formFor(person);
    const open = form.filter(({ readOnly }) => !readOnly);
    // Where everything is locked, every input says so.
    if (open.length === 0) expect(form.map(({ help }) => help)).not.toContain(null);
    else expect(await refusals(userId, valuesOf(open, typed))).toEqual([]);
  });
});
