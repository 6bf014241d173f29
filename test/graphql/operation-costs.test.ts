import { getOperationAST, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { buildSchema } from '../../src/graphql/build-schema.ts';
import { createCostEstimator, estimateCost } from '../../src/graphql/cost/estimate-cost.ts';
import { QUERY_COST_LIMIT } from '../../src/graphql/cost/operation-limits.ts';
import { operationCosts } from '../readme/operation-costs.ts';

const schema = buildSchema();

function costOf(query: string, variables: Record<string, unknown> = {}): number {
  const document = parse(query);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('no operation');
  const estimate = createCostEstimator(schema);
  // What is remembered of one request must not decide another one's cost.
  estimate(document, operation, { n: 90, no: true, address: null });
  expect(estimate(document, operation, variables)).toBe(estimateCost(schema, document, operation, variables));
  return estimate(document, operation, variables);
}

describe('the cost of an operation', () => {
  it.each<[string, string, number, object?]>([
    ['an object is 1, its scalars nothing', '{ user(id: "1") { id type kyc { status } } }', 2],
    ['a scalar alone is free', '{ eventCursor __typename }', 0],
    ['a list is its assumed size', '{ providers { provider } }', 5],
    ['lists multiply', '{ user(id: "1") { fieldPolicies { field constraints { required } } } }', 1 + 59 * 2],
    [
      'a connection is sized by its argument',
      '{ updates(first: 7) { edges { node { id } } pageInfo { endCursor } } }',
      1 + 7 * 2 + 1,
    ],
    ['the default of the argument', '{ updates { edges { cursor } } }', 1 + 20],
    ['null is the default', '{ updates(first: null) { edges { cursor } } }', 1 + 20],
    ['a negative size is none', '{ updates(first: -5) { edges { cursor } } }', 1],
    ['a variable', 'query A($n: Int) { updates(first: $n) { edges { cursor } } }', 1 + 3, { n: 3 }],
    ['a variable’s default', 'query A($n: Int = 4) { updates(first: $n) { edges { cursor } } }', 1 + 4],
    ['an absent variable', 'query A($n: Int) { updates(first: $n) { edges { cursor } } }', 1 + 20],
    ['every alias', '{ a: user(id: "1") { id } b: user(id: "2") { id } }', 2],
    [
      'fragments as often as they are spread, sized from above',
      '{ updates(first: 3) { ...P ...P } } fragment P on ProfileUpdateConnection { ... { edges { cursor } } }',
      1 + 3 + 3,
    ],
    [
      'both branches of an interface',
      `{ user(id: "1") { profile { ... on IndividualProfile { mother { firstName } }
        ... on BusinessProfile { mailingAddress { city } } } } }`,
      4,
    ],
    [
      'what is skipped is free',
      `query A($no: Boolean!) { user(id: "1") { kyc @skip(if: true) { status } kyc @include(if: $no) { status }
        ... @include(if: $no) { fieldPolicies { field } } } }`,
      1,
      { no: false },
    ],
    ['a mutation is 10 and its weight', 'mutation { refreshUser(userId: "1") { user { id } } }', 10 + 20 + 1],
    [
      'input objects are 1 each, wherever they are written',
      `mutation A($address: PostalAddressInput) { updateUser(input: {userId: "1", idempotencyKey: "k",
        changes: {email: "e", residentialAddress: $address, taxIdentifiers: [{type: "a"}, {type: "b"}]}})
        { update { id } } }`,
      10 + 20 + 1 + 5,
      { address: { line1: 'x' } },
    ],
    ['introspection is free', '{ __schema { types { fields { name } } } __type(name: "User") { name } }', 0],
    [
      'entities are as many as their representations',
      'query A($r: [_Any!]!) { _entities(representations: $r) { ... on User { id kyc { status } } } }',
      3 * 2,
      { r: [{}, {}, {}] },
    ],
  ])('%s', (_, query, cost, variables = {}) => {
    expect(costOf(query, variables as Record<string, unknown>)).toBe(cost);
  });
});

it('every list of objects says how long it is', () => {
  const lists = Object.values(schema.getTypeMap()).flatMap((type) =>
    'getInterfaces' in type && !type.name.startsWith('_')
      ? Object.values(type.getFields()).filter((field) => /^\[\w+!?\]!?$/.test(String(field.type)))
      : [],
  );
  const ofObjects = lists.filter((field) => {
    const named = schema.getType(String(field.type).replace(/\W/g, ''));
    return named && 'getFields' in named && field.name !== 'edges' && field.name !== '_entities';
  });
  expect(ofObjects.length).toBeGreaterThan(15);
  for (const { name, astNode } of ofObjects)
    expect([name, astNode?.directives?.map((one) => one.name.value)]).toEqual([
      name,
      expect.arrayContaining(['listSize']),
    ]);
});

it.each(operationCosts(schema))('the contract’s $name costs far less than the limit', ({ usual, most }) => {
  expect(most).toBeGreaterThanOrEqual(usual);
  expect(most).toBeLessThan(QUERY_COST_LIMIT / 4);
});
