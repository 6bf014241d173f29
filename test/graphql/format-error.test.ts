import { GraphQLError } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFormatError } from '../../src/graphql/format-error.ts';
import { everything, type GraphqlWorld, graphqlWorld } from './support.ts';

let world: GraphqlWorld;

beforeAll(async () => {
  world = await graphqlWorld();
});
afterAll(() => world.close());

const SECRET = 'Jane-Secret-Doe';
const UPDATE = 'mutation ($input: UpdateUserInput!) { updateUser(input: $input) { userErrors { code } } }';
const changing = (changes: unknown) => ({ input: { userId: 'u', changes } });

describe('what is wrong with a request', () => {
  it.each<[string, string, Record<string, unknown>, string]>([
    [
      'a text for a number',
      UPDATE,
      changing({ monthlyTransactionCount: SECRET }),
      'Variable "$input" at "input.changes.monthlyTransactionCount": Expected a value of type "Int".',
    ],
    [
      'a number for a text',
      UPDATE,
      changing({ email: { [SECRET]: SECRET } }),
      'Variable "$input" at "input.changes.email": Expected a value of type "String".',
    ],
    [
      'a text for an object',
      UPDATE,
      changing({ residentialAddress: SECRET }),
      'Variable "$input" at "input.changes.residentialAddress": Expected a value of type "PostalAddressInput".',
    ],
    [
      'a wrong item of a list',
      UPDATE,
      changing({ nationalities: ['PH', [SECRET]] }),
      'Variable "$input" at "input.changes.nationalities[1]": Expected a value of type "String".',
    ],
    [
      'a value that looks like a path',
      UPDATE,
      changing({ politicallyExposed: `x at "input.${SECRET}"; y` }),
      'Variable "$input" at "input.changes.politicallyExposed": Expected a value of type "Boolean".',
    ],
    [
      'a text for the whole',
      UPDATE,
      { input: SECRET },
      'Variable "$input": Expected a value of type "UpdateUserInput".',
    ],
    [
      'a part that is missing',
      UPDATE,
      { input: { userId: 'u', idempotencyKey: SECRET } },
      'Variable "$input": Field "changes" of required type "ProfileChangesInput!" was not provided.',
    ],
    [
      'a null that is not taken',
      UPDATE,
      { input: { userId: null, changes: { email: SECRET } } },
      'Variable "$input" at "input.userId": Expected non-nullable type "ID!" not to be null.',
    ],
    [
      'an unknown field',
      UPDATE,
      changing({ emial: SECRET }),
      'Variable "$input" at "input.changes": Field "emial" is not defined by type "ProfileChangesInput".',
    ],
    [
      'an unknown enum value',
      'query ($p: Provider!) { userByProviderReference(provider: $p, providerUserId: "1") { id } }',
      { p: SECRET },
      'Variable "$p": Expected a value of type "Provider".',
    ],
    [
      'no variable at all',
      UPDATE,
      {},
      'Variable "$input" of required type "UpdateUserInput!" was not provided.',
    ],
  ])('is told without its value: %s', async (_what, query, variables, message) => {
    const answer = await world.run(query, variables, everything);
    expect(answer.errors).toMatchObject([{ message, extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(JSON.stringify(answer)).not.toContain(SECRET);
    expect(world.unexpected).toEqual([]);
  });

  it.each([
    ['an unknown field', '{ usr(id: "1") { id } }', 'Cannot query field "usr" on type "Query".'],
    ['an unknown type', '{ user(id: "1") { ... on Usr { id } } }', 'Unknown type "Usr".'],
    [
      'an unknown argument',
      `{ user(idd: "${SECRET}", id: "1") { id } }`,
      'Unknown argument "idd" on field "Query.user".',
    ],
    [
      'a literal of the wrong type',
      `{ updates(first: "${SECRET}") { edges { cursor } } }`,
      'Expected a value of type "Int".',
    ],
    [
      'a literal that is no enum value',
      `{ userByProviderReference(provider: "${SECRET}", providerUserId: "1") { id } }`,
      'Expected a value of type "Provider".',
    ],
    [
      'an enum value that is misspelt',
      '{ userByProviderReference(provider: BVNKK, providerUserId: "1") { id } }',
      'Expected a value of type "Provider".',
    ],
    [
      'a literal that is no object',
      `mutation { updateUser(input: { userId: "1", changes: { mother: "${SECRET}" } }) { userErrors { code } } }`,
      'Expected a value of type "ParentInput".',
    ],
  ])('is told without its value or a suggestion: %s', async (_what, query, message) => {
    const answer = await world.run(query, {}, everything);
    expect(answer.errors).toMatchObject([{ message, extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(JSON.stringify(answer)).not.toContain(SECRET);
  });

  it('is told when a variable is null where the argument may not be', async () => {
    const answer = await world.run('query ($id: ID = "1") { user(id: $id) { id } }', { id: null });
    expect(answer.errors).toMatchObject([{ path: ['user'], extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(world.unexpected).toEqual([]);
  });

  it('quotes no text of a document that cannot be parsed', () => {
    const logged: unknown[] = [];
    const format = createFormatError({ error: (fields) => void logged.push(fields) });
    const error = new GraphQLError(`Syntax Error: Unexpected String "${SECRET}".`);
    expect(format(error.toJSON(), error)).toEqual({
      message: 'Syntax Error: the document cannot be parsed at this position.',
      extensions: { code: 'BAD_USER_INPUT' },
    });
    expect(logged).toEqual([]);
  });
});

describe('what is wrong with us', () => {
  const logged: unknown[] = [];
  const format = createFormatError({ error: (fields) => void logged.push(fields) });

  it.each([
    ['an error of the database', new Error(`duplicate key value (email)=(${SECRET})`)],
    ['an error with a code of its own', Object.assign(new Error(SECRET), { code: 'BAD_USER_INPUT' })],
    ['something that is no error', { message: SECRET }],
    ['a resolver’s error', new GraphQLError(SECRET, { path: ['user'], originalError: new Error(SECRET) })],
    [
      'a value that cannot be given out',
      new GraphQLError(`Int cannot represent ${SECRET}`, { path: ['user', 'version'] }),
    ],
    ['a failure before execution', new GraphQLError(SECRET, { originalError: new TypeError(SECRET) })],
    [
      'a library’s internal error',
      new GraphQLError(SECRET, { extensions: { code: 'INTERNAL_SERVER_ERROR' } }),
    ],
  ])('is logged and told as no more than that: %s', (_what, error) => {
    logged.length = 0;
    const plain = error instanceof GraphQLError ? error.toJSON() : { message: SECRET };
    const shown = format({ ...plain, extensions: {} }, error);
    expect(shown).toMatchObject({ message: 'Internal error', extensions: { code: 'INTERNAL_SERVER_ERROR' } });
    expect(JSON.stringify(shown)).not.toContain(SECRET);
    expect(logged).toEqual([{ err: error }]);
  });

  it('keeps the place, and nothing of what a library adds', () => {
    const error = new GraphQLError(SECRET, { path: ['user'], originalError: new Error(SECRET) });
    const shown = format({ message: SECRET, path: ['user'], extensions: { stacktrace: [SECRET] } }, error);
    expect(shown).toEqual({
      message: 'Internal error',
      path: ['user'],
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
    });
  });
});

it('a refusal of ours is shown as it is, however deep it is wrapped', () => {
  const format = createFormatError({ error: () => expect.unreachable() });
  const refusal = new GraphQLError('Not for you.', {
    extensions: { code: 'FORBIDDEN', http: { status: 403 } },
  });
  const wrapped = new GraphQLError('Not for you.', { path: ['user'], originalError: refusal });
  expect(format(wrapped.toJSON(), wrapped)).toEqual({
    message: 'Not for you.',
    path: ['user'],
    extensions: { code: 'FORBIDDEN' },
  });
});
