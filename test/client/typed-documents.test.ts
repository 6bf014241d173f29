import { readFileSync } from 'node:fs';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { Kind, parse, print, validate } from 'graphql';
import * as client from 'profile-subgraph/client';
import { afterAll, beforeAll, describe, expect, expectTypeOf, it } from 'vitest';
import { buildSchema } from '../../src/graphql/build-schema.ts';
import { everything, type GraphqlWorld, graphqlWorld } from '../graphql/support.ts';
import { aUser } from '../support/builders.ts';

const contract = parse(readFileSync(new URL('../contract/operations.graphql', import.meta.url), 'utf8'));

describe('the typed documents', () => {
  it('are the operations of the contract, each with the fragments that it spreads', () => {
    const schema = buildSchema();
    for (const definition of contract.definitions) {
      if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
      const document = Reflect.get(client, `${definition.name?.value}Document`) as typeof contract;
      expect(print(document.definitions[0] ?? document)).toBe(print(definition));
      expect(validate(schema, document)).toEqual([]);
    }
  });

  it('can be imported by a frontend, as nothing comes along', () => {
    const source = readFileSync(new URL(import.meta.resolve('profile-subgraph/client')), 'utf8');
    expect(source.match(/^import .*/gm)).toEqual([expect.stringMatching(/^import type /)]);
  });
});

describe('a client that takes typed documents', () => {
  let world: GraphqlWorld;

  beforeAll(async () => {
    world = await graphqlWorld();
  });
  afterAll(() => world.close());

  /** As every client library has it. */
  async function ask<Data, Variables extends Record<string, unknown>>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
  ): Promise<Data> {
    return (await world.run(print(document), variables, everything)).data;
  }

  it('knows what it gets', async () => {
    const id = await aUser(world.db, { profile: { values: { email: 'maria@example.com' } } });
    const { user } = await ask(client.UserDocument, { id });
    expectTypeOf(user).toEqualTypeOf<client.UserCardFragment | null>();
    expectTypeOf(user?.status).toEqualTypeOf<
      'PENDING' | 'ACTIVE' | 'SUSPENDED' | 'CLOSED' | 'UNKNOWN' | undefined
    >();
    expectTypeOf(user?.syncedAt).toEqualTypeOf<string | null | undefined>();
    expect(user).toMatchObject({ id, profile: { email: 'maria@example.com' } });

    const profile = user?.profile;
    if (profile && 'legalName' in profile) expectTypeOf(profile.website).toEqualTypeOf<string | null>();
    else if (profile) expectTypeOf(profile.nationalities).toEqualTypeOf<string[] | null>();
  });

  it('knows what it may send', async () => {
    const userId = await aUser(world.db);
    // @ts-expect-error: a field that no profile has
    const unknown = ask(client.PreviewUpdateDocument, { userId, changes: { shoeSize: '44' } });
    expect(await unknown).toBeUndefined();
    // @ts-expect-error: a user has to be named
    expect(await ask(client.PreviewUpdateDocument, { changes: {} })).toBeUndefined();
    const changes: client.ProfileChangesInput = {
      firstName: 'Maria',
      middleName: null,
      nationalities: ['PH'],
    };
    const { previewUpdate } = await ask(client.PreviewUpdateDocument, { userId, changes });
    expectTypeOf(previewUpdate?.changes[0]?.outcome).toEqualTypeOf<client.PreviewOutcome | undefined>();
    expect(previewUpdate).toHaveProperty('userErrors');
  });

  it('knows events and problems', () => {
    type Event = NonNullable<client.UserUpdateStatusSubscription['userUpdateStatus']>;
    expectTypeOf<Event['previousStatus']>().toEqualTypeOf<client.UpdateStatus | null>();
    expectTypeOf<client.UserUpdateStatusSubscriptionVariables>().toExtend<{
      after?: string | null | undefined;
    }>();
    expectTypeOf<client.ProblemFragment['code']>().toEqualTypeOf<client.UserErrorCode>();
    expectTypeOf(client.UserUpdateStatusDocument).toExtend<
      TypedDocumentNode<client.UserUpdateStatusSubscription, client.UserUpdateStatusSubscriptionVariables>
    >();
  });
});
