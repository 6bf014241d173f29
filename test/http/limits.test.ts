import { buildSchema, getIntrospectionQuery, parse, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countRepresentations } from '../../src/http/limits/representations.ts';
import { validationRules } from '../../src/http/limits/rules.ts';
import { post, startServer, type TestServer } from './support/server.ts';

let server: TestServer;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const repeat = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => make(index)).join(' ');

const nested = (levels: number): string =>
  levels === 1
    ? 'me'
    : `user(id: "1") { ${repeat(levels - 2, () => 'friend {')} id ${'}'.repeat(levels - 2)} }`;

/** None of them more than a hundred times in its selection. */
const fields = (count: number): string =>
  count <= 100
    ? repeat(count, () => 'me')
    : `user(id: "1") { ${repeat(99, () => 'name')} } ${fields(count - 100)}`;

const entities = (count: number) =>
  `_entities(representations: [${repeat(count, (index) => `{__typename: "User", id: "${index}"}`)}]) { __typename }`;

const references = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ __typename: 'User', id: String(index) }));

describe('an operation may have', () => {
  test.each<[string, string]>([
    ['30 aliases', `{ ${repeat(30, (index) => `a${index}: me`)} }`],
    ['500 fields', `{ ${fields(500)} }`],
    ['the same field 100 times', `{ ${repeat(100, () => 'me')} }`],
    ['20 directives', `{ ${repeat(20, () => 'me @skip(if: false)')} }`],
    ['12 levels of fields', `{ ${nested(12)} }`],
    ['1,000 representations', `{ ${entities(1_000)} }`],
    ['the standard introspection in it', getIntrospectionQuery()],
    [
      'many operations beside it',
      repeat(40, (index) => `query Q${index} { ${repeat(20, () => 'me')} a: me }`),
    ],
  ])('%s', async (_, query) => {
    const { status, body } = await post(server, {
      query,
      operationName: query.includes('Q1') ? 'Q1' : undefined,
    });
    expect(body.errors).toBeUndefined();
    expect(status).toBe(200);
  });
});

describe('refused before it is executed is an operation with', () => {
  const tenTimes = (inner: string) => repeat(10, () => inner);
  const introspection = (inner: string) => `__schema { types { ${inner} } }`;

  test.each<[string, string, RegExp]>([
    ['31 aliases', `{ ${repeat(31, (index) => `a${index}: me`)} }`, /30 aliases/],
    [
      '31 aliases in fragments',
      `{ ...A ...A } fragment A on Query { ${repeat(16, (index) => `a${index}: me`)} }`,
      /30 aliases/,
    ],
    ['31 aliases of introspection', `{ ${repeat(31, (index) => `a${index}: __typename`)} }`, /30 aliases/],
    [
      '31 aliases in introspection',
      `{ ${introspection(repeat(31, (index) => `a${index}: name`))} }`,
      /30 aliases/,
    ],
    ['501 fields', `{ ${fields(501)} }`, /500 fields/],
    ['the same field 101 times', `{ ${repeat(101, () => '__typename')} }`, /same field at most 100 times/],
    [
      'the same field 101 times by fragments',
      `{ me ...A ... { me } ...A ...A } fragment A on Query { ${repeat(33, () => 'me')} }`,
      /same field at most 100 times/,
    ],
    [
      'the same field 101 times below others',
      `{ user(id: "1") { friend { ${repeat(101, () => 'id')} } } }`,
      /same field at most 100 times/,
    ],
    [
      'the same introspection field 101 times',
      `{ ${introspection(repeat(101, () => 'name'))} }`,
      /same field at most 100 times/,
    ],
    ['501 fields in fragments', `{ ...A ...A } fragment A on Query { ${fields(251)} }`, /500 fields/],
    ['501 fields beside introspection', `{ ${introspection('name')} ${fields(501)} }`, /500 fields/],
    [
      '2,001 introspection fields',
      `{ ${introspection(repeat(2_001, () => 'name'))} }`,
      /introspection fields/,
    ],
    ['21 directives on fields', `{ ${repeat(21, () => 'me @skip(if: false)')} }`, /20 directives/],
    [
      '21 directives in fragments',
      `{ ${repeat(21, () => '...A')} } fragment A on Query { me @skip(if: false) }`,
      /20 directives/,
    ],
    ['21 directives on spreads', `{ ${repeat(21, () => '... @skip(if: false) { me }')} }`, /20 directives/],
    ['13 levels', `{ ${nested(13)} }`, /12 levels/],
    [
      '13 levels in fragments',
      `{ ...A } fragment A on Query { ... on Query { ${nested(13)} } }`,
      /12 levels/,
    ],
    ['13 levels beside introspection', `{ ${introspection('name')} ${nested(13)} }`, /12 levels/],
    ['hundreds of levels', `{ ${nested(300)} }`, /12 levels/],
    ['thousands of levels', `{ ${nested(5_000)} }`, /nested (too deeply|at most 12 levels deep)/],
    ['1,001 representations', `{ ${entities(1_001)} }`, /1000 representations/],
    [
      '1,001 representations in two fields',
      `{ a: ${entities(501)} b: ${entities(500)} }`,
      /1000 representations/,
    ],
    [
      'a fragment that spreads itself',
      '{ ...A } fragment A on Query { me ...A }',
      /Cannot spread fragment "A" within itself/,
    ],
    [
      'fragments in a circle',
      '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
      /within itself/,
    ],
    [
      'fragments that grow to a thousand million fields',
      `{ ...F0 } ${repeat(9, (index) => `fragment F${index} on Query { ${tenTimes(`...F${index + 1}`)} }`)} fragment F9 on Query { me }`,
      /500 fields/,
    ],
    ['more tokens than are read', `{ ${repeat(20_001, () => 'me')} }`, /20000 tokens/],
    ['lists in lists without end', `{ user(id: ${'['.repeat(9_000)}${']'.repeat(9_000)}) { id } }`, /./],
  ])('%s', async (_, query, message) => {
    const { status, body } = await post(server, { query });
    expect(status).toBe(400);
    expect(body).not.toHaveProperty('data');
    expect(body.errors?.map((error) => error.message).join('\n')).toMatch(message);
    for (const error of body.errors ?? []) expect(error.extensions.code).toBe('BAD_USER_INPUT');
  });

  test('1,001 representations in a variable, or in the variable and the document together', async () => {
    const query = 'query A($r: [_Any!]!) { _entities(representations: $r) { __typename } }';
    const variables = { r: references(1_000) };
    expect((await post(server, { query, variables })).body.data?._entities).toHaveLength(1_000);
    for (const [text, values] of [
      [query, { r: references(1_001) }],
      [query.replace('{ _e', `{ a: ${entities(1)} _e`), variables],
      [
        query.replace('{ _e', '{ a: _entities(representations: $r) { __typename } _e'),
        { r: references(501) },
      ],
    ] as const) {
      const { status, body } = await post(server, { query: text, variables: values });
      expect(status).toBe(400);
      expect(body).not.toHaveProperty('data');
      expect(body.errors?.[0]?.message).toMatch(/1000 representations/);
    }
  });
});

test('representations of a variable are counted in its default too', () => {
  const document = parse('query A($r: [Int] = [1, 2, 3]) { _entities(representations: $r) { id } }');
  const [operation] = document.definitions;
  if (operation?.kind !== 'OperationDefinition') throw new Error('no operation');
  expect(countRepresentations(document, operation, {})).toBe(3);
  expect(countRepresentations(document, operation, { r: [1] })).toBe(1);
  expect(countRepresentations(document, operation, { r: { single: true } })).toBe(1);
});

test('the limits can be set', () => {
  const schema = buildSchema('type Query { a: Query b: Int }');
  const problems = validate(schema, parse('{ a { a { b } } }'), validationRules({ depth: 2 }));
  expect(problems.map(({ message }) => message)).toEqual(['Fields may be nested at most 2 levels deep.']);
});

describe('of what is wrong with a request, five errors are told', () => {
  test.each<[string, object]>([
    ['unknown fields', { query: `{ ${repeat(20, (index) => `unknown${index}`)} }` }],
    ['unknown directives', { query: `{ __typename ${repeat(20, () => '@aa')} }` }],
    ['unused variables', { query: `query A(${repeat(20, (index) => `$v${index}: Int`)}) { me }` }],
    [
      'wrong variables',
      {
        query: `query A(${repeat(20, (index) => `$v${index}: Int!`)}) { ${repeat(20, (index) => `a${index}: add(a: $v${index})`)} }`,
      },
    ],
  ])('%s', async (_, body) => {
    const answer = await post(server, body);
    expect(answer.status).toBe(400);
    expect(answer.body).not.toHaveProperty('data');
    expect(answer.body.errors).toHaveLength(5);
  });
});

test('a document is refused for its size before the costlier rules look at it', async () => {
  const query = `{ ${repeat(9_000, () => 'me')} ${repeat(9_000, () => 'unknown')} }`;
  const { body } = await post(server, { query });
  expect(body.errors).toHaveLength(1);
});
