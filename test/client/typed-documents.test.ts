import { readFileSync } from 'node:fs';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import {
  type DocumentNode,
  type GraphQLCompositeType,
  type GraphQLInterfaceType,
  getOperationAST,
  isAbstractType,
  isObjectType,
  Kind,
  parse,
  print,
  type SelectionSetNode,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import * as client from 'profile-subgraph/client';
import { afterAll, beforeAll, describe, expect, expectTypeOf, it } from 'vitest';
import { buildSchema } from '../../src/graphql/build-schema.ts';
import { estimateCost } from '../../src/graphql/cost/estimate-cost.ts';
import { QUERY_COST_LIMIT } from '../../src/graphql/cost/operation-limits.ts';
import { everything, type GraphqlWorld, graphqlWorld } from '../graphql/support.ts';
import { aUser } from '../support/builders.ts';

const contract = parse(readFileSync(new URL('../contract/operations.graphql', import.meta.url), 'utf8'));

const schema = buildSchema();
const shipped = Object.entries(client)
  .filter(([name]) => name.endsWith('Document'))
  .map(([name, document]) => [name, document as DocumentNode] as const);

/** Every selection in a document, with the type that it is of. */
function selections(document: DocumentNode): { type: GraphQLCompositeType; names: string[] }[] {
  const types = new TypeInfo(schema);
  const found: { type: GraphQLCompositeType; names: string[] }[] = [];
  visit(
    document,
    visitWithTypeInfo(types, {
      SelectionSet({ selections }) {
        const type = types.getParentType();
        if (!type) throw new Error('a selection of nothing');
        found.push({ type, names: selections.map((one) => ('name' in one ? one.name.value : '')) });
      },
    }),
  );
  return found;
}

/** The paths to all leaves that a document asks for, fragments filled in. */
function leaves(document: DocumentNode, name: string): string[] {
  const fragments = new Map(
    document.definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [],
    ),
  );
  const walk = ({ selections }: SelectionSetNode, path: string): string[] =>
    selections.flatMap((one) => {
      if (one.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(one.name.value);
        return fragment ? walk(fragment.selectionSet, path) : [];
      }
      if (one.kind === Kind.INLINE_FRAGMENT) return walk(one.selectionSet, path);
      const here = `${path}.${one.name.value}`;
      return one.selectionSet ? walk(one.selectionSet, here) : [here];
    });
  const operation = document.definitions.find(
    (one) => one.kind === Kind.OPERATION_DEFINITION && one.name?.value === name,
  );
  return operation?.kind === Kind.OPERATION_DEFINITION ? walk(operation.selectionSet, name) : [];
}

describe('the typed documents', () => {
  it('are the operations of the contract, each with the fragments that it spreads', () => {
    const operations = contract.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
    expect(operations.length).toBeGreaterThan(0);
    for (const { name: { value: name = '' } = {} } of operations) {
      const document = Reflect.get(client, `${name}Document`) as DocumentNode;
      expect(leaves(document, name)).toEqual(expect.arrayContaining(leaves(contract, name)));
      const [own] = document.definitions;
      const [sent] = operations.filter((one) => one.name?.value === name);
      expect(
        own?.kind === Kind.OPERATION_DEFINITION ? (own.variableDefinitions ?? []).map(print) : null,
      ).toEqual(
        (sent?.kind === Kind.OPERATION_DEFINITION ? (sent.variableDefinitions ?? []) : []).map(print),
      );
    }
  });

  it.each(shipped)('%s fits the schema and the cost limit', (_, document) => {
    expect(validate(schema, document)).toEqual([]);
    const operation = getOperationAST(document);
    if (!operation) throw new Error('no operation');
    expect(estimateCost(schema, document, operation, {})).toBeLessThan(QUERY_COST_LIMIT);
  });

  it.each(shipped)('%s asks for the id of everything that has one, for caches', (_, document) => {
    for (const { type, names } of selections(document)) {
      if (isObjectType(type) && type.getFields().id) expect(names).toContain('id');
      if (isAbstractType(type)) expect(names).toContain('__typename');
    }
  });

  it('ask for every field of every error', () => {
    const { definitions } = client.ProblemFragmentDoc as unknown as DocumentNode;
    const asked = new Map(
      selections({ kind: Kind.DOCUMENT, definitions }).map(({ type, names }) => [type.name, names]),
    );
    const common = Object.keys((schema.getType('UserError') as GraphQLInterfaceType).getFields());
    expect(asked.get('UserError')).toEqual(expect.arrayContaining(common));
    for (const type of schema.getPossibleTypes(schema.getType('UserError') as GraphQLInterfaceType)) {
      const own = Object.values(type.getFields()).filter(
        ({ name, deprecationReason }) => !common.includes(name) && !deprecationReason,
      );
      expect(asked.get(type.name) ?? []).toEqual(own.map(({ name }) => name));
    }
  });

  it('show what the user still waits for wherever an update is taken back or proved', () => {
    for (const document of [client.CancelUpdateDocument, client.SelfVerifyDocument]) {
      expect(print(document)).toContain('user {');
      expect(print(document)).toContain('...Due');
    }
  });

  it('come with the concrete types of every interface and union', () => {
    const abstract = Object.values(schema.getTypeMap()).filter(isAbstractType);
    const own = abstract.filter(({ name }) => name !== '_Entity');
    expect(Object.keys(client.possibleTypes).sort()).toEqual(own.map(({ name }) => name).sort());
    for (const type of own) {
      const names = schema.getPossibleTypes(type).map(({ name }) => name);
      expect(client.possibleTypes[type.name]?.toSorted()).toEqual(names.sort());
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
