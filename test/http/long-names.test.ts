import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aToken, post, startServer, type TestServer } from './support/server.ts';

let server: TestServer;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const LONG = 'a'.repeat(1_000_000);

/** What is answered, as text: the length counts. */
async function answered(body: object, path = '/graphql'): Promise<string> {
  const response = await fetch(`${server.url}${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: path === '/graphql' ? 'application/graphql-response+json' : 'text/event-stream',
      authorization: `Bearer ${await aToken()}`,
    },
    body: JSON.stringify(body),
  });
  return response.text();
}

describe('a name of a megabyte is repeated by no answer', () => {
  test.each<[string, object]>([
    ['of a field', { query: `{ ${LONG} }` }],
    ['of an alias, of a field that fails', { query: `{ ${LONG}: broken }` }],
    ['of an argument', { query: `{ user(${LONG}: 1) { id } }` }],
    ['of a directive', { query: `{ me @${LONG} }` }],
    ['of a variable', { query: `query ($${LONG}: ID!) { user(id: $${LONG}) { id } }` }],
    ['of a type', { query: `query ($a: ${LONG}) { me }` }],
    ['of a fragment', { query: `{ ...${LONG} }` }],
    ['of a fragment that is there', { query: `{ ...${LONG} } fragment ${LONG} on Query { nothing }` }],
    ['of an operation', { query: `query ${LONG} { nothing }` }],
    ['of the operation that is meant', { query: 'query A { me } query B { me }', operationName: LONG }],
    ['of an enum value', { query: `{ user(id: ${LONG}) { id } }` }],
    ['of a part of an object', { query: `{ user(id: {${LONG}: 1}) { id } }` }],
    [
      'in a variable',
      { query: 'query ($id: ID!) { user(id: $id) { id } }', variables: { id: { [LONG]: 1 } } },
    ],
    ['as a value', { query: 'query ($id: ID!) { user(id: $id) { id } }', variables: { id: [LONG] } }],
    ['as a variable', { query: '{ nothing }', variables: { [LONG]: 1 } }],
    ['where none belongs', { query: `{ me } ${LONG}` }],
    [
      'of a reference',
      {
        query: 'query ($r: [_Any!]!) { _entities(representations: $r) { __typename } }',
        variables: { r: [{ __typename: LONG }, { [LONG]: 1 }] },
      },
    ],
  ])('%s', async (_, body) => {
    for (const path of ['/graphql', '/graphql/stream']) {
      const text = await answered(body, path);
      expect(text.length).toBeLessThan(2_000);
    }
  });
});

test('names as long as 200 characters are taken', async () => {
  const alias = 'a'.repeat(200);
  expect((await post(server, { query: `{ ${alias}: me }` })).body.data).toEqual({ [alias]: 'tester' });
  const { body } = await post(server, { query: `{ ${alias}a: me }` });
  expect(body.errors?.map(({ message }) => message)).toEqual([
    'A name in a document may have at most 200 characters.',
  ]);
});
