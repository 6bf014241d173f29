import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { USUAL_ACCEPT } from '../../src/http/direct-answers.ts';
import { aToken, startServer, type TestServer } from './support/server.ts';

let server: TestServer;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

type Wire = { status: number; headers: Record<string, string>; text: string };

/** The answer as it is on the wire, without what differs between any two. */
async function send(body: object, accept: string | undefined): Promise<Wire> {
  const payload = JSON.stringify(body);
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${await aToken()}` };
  return new Promise((resolve, reject) => {
    const options = { method: 'POST', headers: { ...headers, ...(accept ? { accept } : {}) } };
    request(`${server.url}/graphql`, options, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part) => {
        text += part;
      });
      response.on('end', () => {
        const { date: _date, 'x-request-id': _id, ...others } = response.headers;
        resolve({ status: response.statusCode ?? 0, headers: others as Record<string, string>, text });
      });
    })
      .on('error', reject)
      .end(payload);
  });
}

const BODIES: [string, object][] = [
  ['a query', { query: '{ __typename }' }],
  ['variables', { query: 'query A($x: Boolean!) { __typename @skip(if: $x) }', variables: { x: false } }],
  [
    'variables that do not fit',
    { query: 'query A($x: Boolean!) { __typename @skip(if: $x) }', variables: { x: 1 } },
  ],
  [
    'an operation by its name',
    { query: 'query A { __typename } query B { b: __typename }', operationName: 'B' },
  ],
  ['a name that is empty', { query: '{ __typename }', operationName: '' }],
  ['a name that none has', { query: 'query A { __typename }', operationName: 'C' }],
  ['several operations and no name', { query: 'query A { __typename } query B { __typename }' }],
  ['a subscription', { query: 'subscription { __typename }' }],
  ['variables that are a list', { query: '{ __typename }', variables: [] }],
  ['extensions', { query: '{ __typename }', extensions: { a: 1 } }],
  ['a name that is no text', { query: '{ __typename }', operationName: 5 }],
  ['no query', { operationName: 'A' }],
  ['a query that is empty', { query: '' }],
  ['more than is read', { query: '{ __typename }', more: true, variables: null, extensions: null }],
];

describe('a usual request is answered to the byte as Apollo Server answers it', () => {
  it.each(BODIES)('%s', async (_what, body) => {
    for (const [accept, type] of USUAL_ACCEPT) {
      // With a parameter that changes nothing it is none of the usual ones.
      const unusual = type === 'application/json' ? 'application/json;q=1.0' : `${type};q=1.0`;
      expect(USUAL_ACCEPT.has(unusual)).toBe(false);
      expect(await send(body, accept), `accept: ${accept}`).toEqual(await send(body, unusual));
    }
  });
});
