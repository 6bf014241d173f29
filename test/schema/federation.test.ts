import {
  type ConstDirectiveNode,
  Kind,
  type ObjectTypeDefinitionNode,
  print,
  type SchemaExtensionNode,
  specifiedDirectives,
  valueFromASTUntyped,
  visit,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { loadTypeDefs } from '../../src/graphql/schema-files.ts';

const document = loadTypeDefs();
const objects = document.definitions.filter((node) => node.kind === Kind.OBJECT_TYPE_DEFINITION);

function object(name: string): ObjectTypeDefinitionNode {
  const found = objects.find((node) => node.name.value === name);
  if (!found) throw new Error(`${name} is missing`);
  return found;
}

type Annotated = { directives?: readonly ConstDirectiveNode[] | undefined };

function argumentsOf(node: Annotated, directive: string): Record<string, unknown>[] {
  const found = node.directives?.filter(({ name }) => name.value === directive) ?? [];
  return found.map(({ arguments: given = [] }) =>
    Object.fromEntries(given.map(({ name, value }) => [name.value, valueFromASTUntyped(value)])),
  );
}

const fieldOf = (type: string, field: string) =>
  object(type).fields?.find(({ name }) => name.value === field) ?? {};
const scopesOf = (node: Annotated) => argumentsOf(node, 'requiresScopes')[0]?.scopes;

describe('federation', () => {
  const extension = document.definitions.find(
    (node): node is SchemaExtensionNode => node.kind === Kind.SCHEMA_EXTENSION,
  );
  const [link] = argumentsOf(extension ?? {}, 'link');

  it('is linked in the version that every composer takes', () => {
    expect(link?.url).toBe('https://specs.apollo.dev/federation/v2.9');
  });

  it('imports the directives that are used, and no more', () => {
    const used = new Set<string>();
    visit(document, { Directive: ({ name }) => void used.add(`@${name.value}`) });
    for (const { name } of specifiedDirectives) used.delete(`@${name}`);
    used.delete('@link');
    used.delete('@deprecated');
    const imported: unknown = link?.import;
    expect(Array.isArray(imported) && imported.toSorted()).toEqual([...used].sort());
  });

  it('has three entities, the user with two keys', () => {
    const keys = objects
      .map((node) => [node.name.value, argumentsOf(node, 'key').map(({ fields }) => fields)] as const)
      .filter(([, fields]) => fields.length > 0);
    expect(Object.fromEntries(keys)).toEqual({
      User: ['id', 'provider providerUserId'],
      ProfileUpdate: ['id'],
      PendingVerification: ['id'],
    });
  });

  it('tells other subgraphs which key of a user to take', () => {
    expect(object('User').description?.value).toMatch(/should refer to a user by `id`/);
  });

  it('shares the standard page info', () => {
    expect(argumentsOf(object('PageInfo'), 'shareable')).toHaveLength(1);
    expect(object('PageInfo').fields?.map((field) => `${field.name.value}: ${print(field.type)}`)).toEqual([
      'hasNextPage: Boolean!',
      'hasPreviousPage: Boolean!',
      'startCursor: String',
      'endCursor: String',
    ]);
  });
});

describe('scopes', () => {
  it.each([
    ['Query', 'user', 'users:read'],
    ['Query', 'userByProviderReference', 'users:read'],
    ['Query', 'profileUpdate', 'users:read'],
    ['Query', 'previewUpdate', 'users:read'],
    ['Query', 'updates', 'users:read'],
    ['Query', 'providers', 'users:read'],
    ['Query', 'eventCursor', 'users:read'],
    ['Subscription', 'userUpdateStatus', 'users:read'],
    ['Mutation', 'linkUser', 'users:write'],
    ['Mutation', 'updateUser', 'users:write'],
    ['Mutation', 'cancelUpdate', 'users:write'],
    ['Mutation', 'refreshUser', 'users:write'],
    ['Mutation', 'submitKyc', 'users:write'],
    ['Mutation', 'selfVerify', 'users:verify'],
    ['Mutation', 'setUserStatus', 'users:admin'],
  ])('%s.%s needs %s', (type, field, scope) => {
    expect(scopesOf(fieldOf(type, field))).toEqual([[scope]]);
    expect(argumentsOf(fieldOf(type, field), 'authenticated')).toHaveLength(1);
  });

  it('guard every root field', () => {
    const unguarded = ['Query', 'Mutation', 'Subscription'].flatMap((type) =>
      (object(type).fields ?? []).filter((field) => !scopesOf(field)).map(({ name }) => name.value),
    );
    expect(unguarded).toEqual([]);
  });

  it.each(['User', 'ProfileUpdate', 'PendingVerification'])(
    'guard the entity %s on every way to it',
    (type) => {
      expect(scopesOf(object(type))).toEqual([['users:read']]);
      expect(argumentsOf(object(type), 'authenticated')).toHaveLength(1);
    },
  );

  it.each(['BusinessProfile', 'Associate'])('show the risk of %s to operators only', (type) => {
    expect(scopesOf(fieldOf(type, 'riskScore'))).toEqual([['users:read', 'users:admin']]);
  });

  it.each(['riskFlag', 'riskAssessmentStatus', 'riskScore'])(
    'show %s of a record to operators only',
    (field) => {
      expect(scopesOf(fieldOf('ProviderRecord', field))).toEqual([['users:read', 'users:admin']]);
    },
  );
});

describe('cost', () => {
  // The default of `first` is the size of a page without it. Cosmo refuses `assumedSize` beside a default.
  it.each(['Query', 'User'])('%s.updates costs as many updates as are asked for', (type) => {
    expect(argumentsOf(fieldOf(type, 'updates'), 'listSize')).toEqual([
      {
        slicingArguments: ['first'],
        sizedFields: ['edges'],
        requireOneSlicingArgument: false,
      },
    ]);
  });

  it('counts a policy for every field of a profile', () => {
    const fields = document.definitions.find(
      (node) => node.kind === Kind.ENUM_TYPE_DEFINITION && node.name.value === 'ProfileField',
    );
    const count = fields?.kind === Kind.ENUM_TYPE_DEFINITION ? fields.values?.length : undefined;
    const [size] = argumentsOf(fieldOf('User', 'fieldPolicies'), 'listSize');
    expect(Number(size?.assumedSize)).toBe(count);
  });
});
