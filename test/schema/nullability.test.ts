import type { GraphQLObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { getNamedType, isNonNullType, isObjectType, isScalarType, schema } from './subgraph.ts';

function object(name: string): GraphQLObjectType {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(`${name} is not an object`);
  return type;
}

const typesOf = (name: string) =>
  Object.fromEntries(
    Object.values(object(name).getFields()).map((field) => [field.name, String(field.type)]),
  );

const roots = ['Query', 'Mutation', 'Subscription']
  .flatMap((root) => Object.values(object(root).getFields()))
  .filter((field) => !field.name.startsWith('_'));

describe('what may be null', () => {
  it('is every root field, so that one refusal does not empty an answer', () => {
    expect(roots.length).toBe(21);
    expect(roots.filter((field) => isNonNullType(field.type)).map((field) => field.name)).toEqual([]);
  });

  it('is every field of a mutation’s payload, except the list of errors', () => {
    for (const mutation of Object.values(object('Mutation').getFields())) {
      const { userErrors, ...rest } = typesOf(getNamedType(mutation.type).name);
      expect(userErrors, mutation.name).toBe('[UserError!]!');
      expect(Object.values(rest).filter((type) => type.endsWith('!'))).toEqual([]);
    }
  });

  it('is what another entity stands behind, so that its loss takes nothing else along', () => {
    const entities = new Set(['User', 'ProfileUpdate', 'PendingVerification']);
    const forced = Object.values(schema.getTypeMap())
      .filter(isObjectType)
      .flatMap((type) => Object.values(type.getFields()).map((field) => ({ type, field })))
      .filter(({ field }) => isNonNullType(field.type) && entities.has(String(field.type.ofType)))
      .map(({ type, field }) => `${type.name}.${field.name}`);
    expect(forced).toEqual(['ProfileUpdateEdge.node', 'UserEdge.node']);
  });

  it('is, of a user, what the provider supplies', () => {
    expect(typesOf('User')).toEqual({
      id: 'ID!',
      type: 'UserType!',
      provider: 'Provider!',
      providerUserId: 'String!',
      providerAccountId: 'String',
      status: 'UserStatus!',
      providerStatus: 'String',
      kyc: 'Kyc!',
      version: 'Int!',
      eventCursor: 'String!',
      syncedAt: 'DateTime',
      profile: 'Profile',
      providerRecord: 'ProviderRecord!',
      requirements: 'Requirements!',
      fieldPolicies: '[FieldPolicy!]!',
      updates: 'ProfileUpdateConnection',
    });
    expect(typesOf('Kyc')).toEqual({
      status: 'KycStatus!',
      subStatus: 'String',
      providerStatus: 'String',
      processedAt: 'DateTime',
      processedAtText: 'String',
    });
    expect(typesOf('RequiredAction')).toEqual({
      type: 'RequiredActionType!',
      providerType: 'String',
      reasons: '[String!]!',
      url: 'String',
      deadline: 'DateTime',
      deadlineText: 'String',
    });
  });

  it('is, of a verification, what we may not understand or the provider may not tell', () => {
    expect(typesOf('PendingVerification')).toEqual({
      id: 'ID!',
      reference: 'String!',
      field: 'ProfileField',
      action: 'VerificationAction',
      status: 'VerificationStatus!',
      createdAt: 'DateTime',
      expiresAt: 'DateTime',
      acceptedDocumentTypes: '[EvidenceDocumentType!]!',
      verificationData: 'JSONObject',
      user: 'User',
      update: 'ProfileUpdate',
    });
  });

  it('is the previous status of an event and of a transition, which the first has not', () => {
    expect(typesOf('UserUpdateStatusEvent')).toMatchObject({
      cursor: 'String!',
      occurredAt: 'DateTime!',
      previousStatus: 'UpdateStatus',
      status: 'UpdateStatus!',
      transitions: '[ChangeTransition!]!',
    });
    expect(typesOf('ChangeTransition')).toEqual({
      field: 'ProfileField!',
      path: '[String!]!',
      previousStatus: 'UpdateStatus',
      status: 'UpdateStatus!',
    });
  });
});

describe('scalars', () => {
  it('are the built-in ones, times that we make, and JSON', () => {
    const names = Object.values(schema.getTypeMap())
      .filter(isScalarType)
      .map((type) => type.name)
      .filter((name) => !name.startsWith('_') && !name.includes('__'));
    expect(names.sort()).toEqual(['Boolean', 'DateTime', 'ID', 'Int', 'JSON', 'JSONObject', 'String']);
  });
});
