import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';
import {
  PreviewUpdateDocument,
  type ProfileChangesInput,
  ProfileFormDocument,
  UserByProviderReferenceDocument,
} from 'profile-subgraph/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changesOf, type FormField, type FormInput, formFields, problemsOf } from '../../src/client/form.ts';
import type { ProviderId } from '../../src/domain/vocabulary.ts';
import { simulators } from '../../src/sandbox/simulators.ts';
import { type Server, startServerInProcess } from '../app/support/server-in-process.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { rendered, typed } from './form-model.ts';

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
  return { userId, policies: user?.fieldPolicies ?? [], form: formFields(user?.fieldPolicies ?? []) };
}

async function refusals(userId: string, changes: Record<string, unknown>) {
  const { previewUpdate } = await ask(PreviewUpdateDocument, {
    userId,
    changes: changes as ProfileChangesInput,
  });
  expect(previewUpdate).not.toBeNull();
  return previewUpdate?.userErrors ?? [];
}

const valuesOf = (inputs: readonly FormField[], value: (input: FormField) => unknown) =>
  Object.fromEntries(inputs.map((input) => [input.name, value(input)]));

/** A value of the right type that hardly any rule lets through. */
const nonsense =
  (length: number) =>
  ({ kind, itemKind, parts }: FormField): unknown => {
    const text = '?'.repeat(length);
    const object = () =>
      Object.fromEntries(
        parts
          .filter(({ kind: one }) => !['OBJECT', 'ADDRESS', 'YES_NO', 'NUMBER', 'REFERENCE'].includes(one))
          .map(({ name }) => [name, text]),
      );
    const one = itemKind ?? kind;
    const value =
      one === 'OBJECT' || one === 'ADDRESS'
        ? object()
        : ({ YES_NO: true, JSON: {}, NUMBER: -1 }[one as string] ?? text);
    return kind === 'LIST' ? [value] : value;
  };

describe.each(PEOPLE)('a form for $label at $provider', (person) => {
  it('is made of field policies alone: every input has a label, a kind, and its parts', async () => {
    const { form, policies } = await formFor(person);
    expect(form.length).toBeGreaterThan(3);
    const check = (input: FormInput & Partial<FormField>) => {
      expect(input.label).toMatch(/^[A-Z]/);
      const isObject = [input.kind, input.itemKind].some((kind) => kind === 'OBJECT' || kind === 'ADDRESS');
      expect([input.name, input.parts.length > 0]).toEqual([input.name, isObject]);
      if (input.kind === 'CHOICE') expect(input.constraints?.allowedValues?.length).toBeGreaterThan(0);
      input.parts.forEach(check);
    };
    form.forEach(check);
    for (const { message } of policies) expect(message ?? '').not.toMatch(/[a-z][A-Z]|_/);
    expect(rendered(form)).toContain(form[0]?.label ?? '');
  });

  it('can be sent back as it came, locked fields and all', async () => {
    const { userId, form } = await formFor(person);
    const shown = form.filter(({ current }) => current !== null);
    const values = valuesOf(shown, ({ current }) => current);
    expect([changesOf(form, values), problemsOf(form, values)]).toEqual([{}, []]);
    const refused = await refusals(userId, values);
    expect(refused.filter(({ code }) => code !== 'NOTHING_TO_CHANGE')).toEqual([]);
  });

  it('takes what its kinds and constraints let through, in each input that can be changed', async () => {
    const { userId, form } = await formFor(person);
    const open = form.filter(({ readOnly }) => !readOnly);
    // Where everything is locked, every input says so.
    if (open.length === 0) expect(form.map(({ help }) => help)).not.toContain(null);
    else expect(await refusals(userId, valuesOf(open, typed))).toEqual([]);
    expect(problemsOf(form, valuesOf(open, typed))).toEqual([]);
  });

  it('finds nothing wrong with a value that the server would not find, by the same rule', async () => {
    const { userId, form } = await formFor(person);
    // Of a choice the server measures the length before it looks at the values.
    for (const wrong of [() => null, nonsense(200), nonsense(20)]) {
      const values = valuesOf(
        form.filter(({ readOnly }) => !readOnly),
        wrong,
      );
      const found = problemsOf(form, values);
      const refused = await refusals(userId, changesOf(form, values));
      // The form of an IP address is told as a pattern: it has no kind of its own.
      const named = ({ path, rule }: { path: string[] | null; rule?: string }) =>
        `${path?.join('.')} ${rule === 'FORMAT' ? 'PATTERN' : rule}`;
      expect(refused.map((one) => named(one as Parameters<typeof named>[0]))).toEqual(
        expect.arrayContaining(found.map(named)),
      );
    }
  });
});
