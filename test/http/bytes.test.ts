import { randomBytes } from 'node:crypto';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RawSocket, rawSocket } from './support/raw-socket.ts';
import { aToken, type GraphqlAnswer, startServer, type TestServer, until } from './support/server.ts';

let server: TestServer;
let webhooks = 0;

beforeAll(async () => {
  server = await startServer({
    async receiveWebhook() {
      webhooks += 1;
      return { status: 200 };
    },
  });
});
afterAll(() => server.stop());

const BOM = Buffer.from([0xef, 0xbb, 0xbf]);
const rename = (name: string) =>
  JSON.stringify({ query: 'mutation ($name: String!) { rename(name: $name) }', variables: { name } });

async function post(path: string, body: Buffer, headers: Record<string, string> = {}) {
  const response = await fetch(`${server.url}${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${await aToken()}`,
      ...headers,
    },
    body,
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

const latin1 = Buffer.from(rename('René'), 'latin1');
const utf8 = Buffer.from(rename('René 𠮷 ع'), 'utf8');
const PATHS = ['/graphql', '/graphql/stream'];

describe.each(PATHS)('a body at %s', (path) => {
  const accept = path === '/graphql' ? 'application/json' : 'text/event-stream';

  test.each([
    ['Latin-1', latin1],
    [
      'cut in the middle of a character',
      Buffer.from('{"query":"{ me }","a":"\u00e9', 'utf8').subarray(0, -1),
    ],
    [
      'an overlong encoding',
      Buffer.concat([Buffer.from('{"query":"'), Buffer.from([0xc0, 0xaf]), Buffer.from('"}')]),
    ],
    [
      'a surrogate as bytes',
      Buffer.concat([Buffer.from('{"query":"'), Buffer.from([0xed, 0xa0, 0x80]), Buffer.from('"}')]),
    ],
    ['UTF-16', Buffer.from('\ufeff{"query":"{ me }"}', 'utf16le')],
  ])('that is %s is refused with 400', async (_, body) => {
    const { status, text } = await post(path, body, { accept });
    expect(status).toBe(400);
    expect(JSON.parse(text).errors[0]).toEqual({
      message: 'The body is not UTF-8.',
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  test.each(['iso-8859-1', '"ISO-8859-1"', 'utf-16', 'windows-1252', 'us-ascii', ''])(
    'that is declared as %s is refused with 415',
    async (charset) => {
      const type = `application/json; charset=${charset}`;
      const { status, text } = await post(path, utf8, { accept, 'content-type': type });
      expect(status).toBe(415);
      expect(JSON.parse(text).errors[0].extensions.code).toBe('BAD_USER_INPUT');
    },
  );

  test.each(['utf-8', 'UTF-8', '"utf-8"', 'utf8'])('that is declared as %s is taken', async (charset) => {
    const type = `Application/JSON;charset=${charset}`;
    const { status, text } = await post(path, utf8, { accept, 'content-type': type });
    expect(status).toBe(200);
    expect(text).toContain('René 𠮷 ع');
  });

  test('may begin with a byte-order mark', async () => {
    const { status, text } = await post(path, Buffer.concat([BOM, utf8]), { accept });
    expect(status).toBe(200);
    expect(text).toContain('René');
  });

  test.each([
    ['gzip', gzipSync(utf8)],
    ['x-gzip', gzipSync(utf8)],
    ['GZIP', gzipSync(utf8)],
    ['deflate', deflateSync(utf8)],
    ['br', brotliCompressSync(utf8)],
    ['identity', utf8],
  ])('is unpacked from %s', async (encoding, body) => {
    const { status, text } = await post(path, body, { accept, 'content-encoding': encoding });
    expect(status).toBe(200);
    expect(text).toContain('René 𠮷 ع');
  });

  test.each(['compress', 'gzip, gzip', 'nonsense'])(
    'that is packed as %s is refused with 415, and the answer says what is taken',
    async (encoding) => {
      const { status, headers } = await post(path, utf8, { accept, 'content-encoding': encoding });
      expect(status).toBe(415);
      expect(headers.get('accept-encoding')).toBe('gzip, deflate, br');
    },
  );

  test.each([
    ['is not what it is said to be', utf8],
    ['is cut off', gzipSync(utf8).subarray(0, -12)],
    ['is Latin-1 inside', gzipSync(latin1)],
  ])('that is packed and %s is refused with 400', async (_, body) => {
    const { status } = await post(path, body, { accept, 'content-encoding': 'gzip' });
    expect(status).toBe(400);
  });

  test('that would unpack to more than is taken is refused with 413', async () => {
    const bomb = gzipSync(Buffer.alloc(64 * 1_048_576, ' '));
    expect(bomb.length).toBeLessThan(100_000);
    const { status } = await post(path, bomb, { accept, 'content-encoding': 'gzip' });
    expect(status).toBe(413);
  });

  test('that is packed and long is taken', async () => {
    const noise = randomBytes(3_000_000).toString('base64');
    const { status, text } = await post(path, gzipSync(rename(noise)), {
      accept,
      'content-encoding': 'gzip',
    });
    expect(status).toBe(200);
    expect(text).toContain(noise.slice(0, 1_000));
  });
});

describe('a webhook', () => {
  test('that is declared in another charset, or packed, is refused with 415 and not handed on', async () => {
    const before = webhooks;
    const type = { 'content-type': 'application/json; charset=ISO-8859-1' };
    expect((await post('/webhooks/bvnk', utf8, type)).status).toBe(415);
    const packed = await post('/webhooks/bvnk', gzipSync(utf8), { 'content-encoding': 'gzip' });
    expect(packed.status).toBe(415);
    expect(packed.headers.get('accept-encoding')).toBe('identity');
    expect(webhooks).toBe(before);
  });
});

test.each(['/graphql', '/graphql/stream'])(
  'an address at %s that is not UTF-8 is refused with 400',
  async (path) => {
    const query = `${path}?query=${encodeURIComponent('query ($id: ID!) { user(id: $id) { id } }')}`;
    const headers = { authorization: `Bearer ${await aToken()}`, accept: '*/*' };
    const variables = (name: string) => `&variables=%7B%22id%22%3A%22Ren${name}%22%7D`;
    const ask = (address: string) => fetch(server.url + address, { headers });
    expect((await ask(query + variables('%E9'))).status).toBe(400);
    const good = await ask(query + variables('%C3%A9'));
    expect([good.status, await good.text()]).toEqual([200, expect.stringContaining('René')]);
  },
);

describe('a frame of a WebSocket', () => {
  const introduced = async (): Promise<RawSocket> => {
    const client = await rawSocket(server.wsUrl);
    await client.introduce(await aToken());
    return client;
  };
  const message = (name: string) =>
    JSON.stringify({ type: 'subscribe', id: '1', payload: JSON.parse(rename(name)) });

  test.each([true, false])(
    'with broken UTF-8 (binary: %s) closes the connection with 4400',
    async (binary) => {
      const { socket, closed } = await introduced();
      socket.send(Buffer.from(message('René'), 'latin1'), { binary });
      expect((await closed).code).toBe(4400);
    },
  );

  test.each([true, false])('in UTF-8 (binary: %s) is taken, with a byte-order mark, too', async (binary) => {
    const { socket, received } = await introduced();
    socket.send(Buffer.concat([BOM, Buffer.from(message('René 𠮷'))]), { binary });
    await until('it is answered', () => received.some(({ type }) => type === 'next'));
    expect(JSON.stringify(received)).toContain('René 𠮷');
    socket.terminate();
  });
});

describe('an empty operationName is none', () => {
  const body = JSON.stringify({ query: 'query Named { me }', operationName: '' });

  test('by POST', async () => {
    expect((await post('/graphql', Buffer.from(body))).text).toContain('"me":"tester"');
  });

  test('by GET', async () => {
    const headers = { authorization: `Bearer ${await aToken()}` };
    for (const path of PATHS) {
      const address = `${server.url}${path}?query=${encodeURIComponent('query Named { me }')}&operationName=`;
      expect(await (await fetch(address, { headers })).text()).toContain('"me":"tester"');
    }
  });

  test('on an event stream', async () => {
    const { text } = await post('/graphql/stream', Buffer.from(body), { accept: 'text/event-stream' });
    expect(text).toContain('"me":"tester"');
  });

  test('over WebSocket', async () => {
    const client = await rawSocket(server.wsUrl);
    await client.introduce(await aToken());
    client.send({ type: 'subscribe', id: '1', payload: JSON.parse(body) });
    await until('it is answered', () => client.received.some(({ type }) => type === 'next'));
    expect(JSON.stringify(client.received)).toContain('"me":"tester"');
    client.socket.terminate();
  });
});

describe('a persisted query is refused with the code and the message that clients look for', () => {
  const extensions = { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } };
  const refusal: GraphqlAnswer = {
    errors: [
      { message: 'PersistedQueryNotSupported', extensions: { code: 'PERSISTED_QUERY_NOT_SUPPORTED' } },
    ],
  };

  test.each([
    ['without its text', { extensions }],
    ['with its text', { extensions, query: '{ me }' }],
  ])('by POST %s', async (_, body) => {
    const answer = await post('/graphql', Buffer.from(JSON.stringify(body)));
    expect([answer.status, JSON.parse(answer.text)]).toEqual([200, refusal]);
  });

  test('by GET', async () => {
    const parameters = new URLSearchParams({ extensions: JSON.stringify(extensions) });
    const answer = await fetch(`${server.url}/graphql?${parameters}`, {
      headers: { authorization: `Bearer ${await aToken()}`, 'content-type': 'application/json' },
    });
    expect([answer.status, await answer.json()]).toEqual([200, refusal]);
  });

  test('on an event stream', async () => {
    const answer = await post('/graphql/stream', Buffer.from(JSON.stringify({ extensions })));
    expect([answer.status, JSON.parse(answer.text)]).toEqual([400, refusal]);
  });

  test.each([
    ['without its text', { extensions }],
    ['with its text', { extensions, query: 'subscription { ticks { value } }' }],
  ])('in an event stream %s, where only another result is read', async (_, body) => {
    const accept = 'text/event-stream';
    const inStream = `event: next\ndata: ${JSON.stringify(refusal)}\n\nevent: complete\ndata:\n\n`;
    const posted = await post('/graphql/stream', Buffer.from(JSON.stringify(body)), { accept });
    expect([posted.status, posted.text]).toEqual([200, inStream]);
    const parameters = new URLSearchParams({ ...body, extensions: JSON.stringify(extensions) });
    const got = await fetch(`${server.url}/graphql/stream?${parameters}`, {
      headers: { authorization: `Bearer ${await aToken()}`, accept },
    });
    expect([got.status, await got.text()]).toEqual([200, inStream]);
  });

  test.each([
    ['without its text', {}],
    ['with the text of a query', { query: '{ me }' }],
    ['with the text of a mutation', { query: 'mutation { rename(name: "x") }' }],
    ['with the text of a subscription', { query: 'subscription { ticks { value } }' }],
    ['with a text that is none', { query: null }],
  ])('over WebSocket %s, which stays open', async (_, body) => {
    const client = await rawSocket(server.wsUrl);
    await client.introduce(await aToken());
    client.send({ type: 'subscribe', id: '1', payload: { extensions, ...body } });
    await until('it is answered', () => client.received.length > 1);
    expect(client.received.slice(1)).toEqual([{ type: 'error', id: '1', payload: refusal.errors }]);
    client.send({ type: 'subscribe', id: '1', payload: { query: '{ me }' } });
    await until('the text is answered', () => client.received.some(({ type }) => type === 'next'));
    client.socket.terminate();
  });

  test('and other extensions are left alone', async () => {
    for (const other of [{ persistedQuery: null }, {}, { tracing: { persistedQuery: 1 } }])
      expect(
        (await post('/graphql', Buffer.from(JSON.stringify({ query: '{ me }', extensions: other })))).text,
      ).toContain('"me":"tester"');
  });
});

describe('the header accept is read without regard to case', () => {
  test.each([
    ['Text/Event-Stream', 200],
    ['TEXT/*', 200],
    ['Application/JSON, Text/Event-Stream;Q=0.5', 200],
    ['application/json', 406],
    ['text/event-stream;q=0', 406],
  ])('%s gives %i on an event stream', async (accept, expected) => {
    const { status } = await post('/graphql/stream', Buffer.from('{"query":"{ me }"}'), { accept });
    expect(status).toBe(expected);
  });

  test.each(['APPLICATION/GRAPHQL-RESPONSE+JSON', 'Application/GraphQL-Response+JSON; Charset=UTF-8'])(
    '%s is answered in it',
    async (accept) => {
      for (const query of ['{ me }', '{ nothing }']) {
        const { headers } = await post('/graphql', Buffer.from(JSON.stringify({ query })), { accept });
        expect(headers.get('content-type')).toBe('application/graphql-response+json; charset=utf-8');
      }
    },
  );
});

test.each(['{ me }', '{ nothing }'])('an event stream of %s is neither held back nor kept', async (query) => {
  const accept = 'text/event-stream';
  const { headers } = await post('/graphql/stream', Buffer.from(JSON.stringify({ query })), { accept });
  expect(headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  expect(headers.get('content-encoding')).toBeNull();
  expect(headers.get('x-accel-buffering')).toBe('no');
  expect(headers.get('cache-control')).toBe('private, no-store, no-transform');
});

test.each([
  ['a query', '/graphql', '{"query":"{ me }"}'],
  ['a refused one', '/graphql', '{"query":"{ nothing }"}'],
  ['what is no JSON', '/graphql', '{'],
  ['a stream', '/graphql/stream', '{"query":"{ me }"}'],
  ['a refused stream', '/graphql/stream', '{"query":7}'],
  ['a webhook', '/webhooks/bvnk', '{}'],
  ['nothing', '/nowhere', '{}'],
])('the answer to %s is kept by no cache and read as what it says', async (_, path, body) => {
  const { headers } = await post(path, Buffer.from(body), { accept: '*/*' });
  expect(headers.get('cache-control')).toMatch(/^private, no-store/);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
});
