import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTrustedDocuments } from '../../src/http/trusted-documents.ts';
import { withQuery } from '../../src/http/websocket/with-query.ts';
import { rawSocket } from './support/raw-socket.ts';
import { aToken, type GraphqlAnswer, post, startServer, type TestServer, until } from './support/server.ts';

const SECRET = 'router-secret-of-this-test';
const router = { 'x-router-secret': SECRET };
const ME = 'query Me {\n  me\n}';
const ADD = 'query Add($a: Int!) {\n  add(a: $a)\n}';
const RENAME = 'mutation Rename {\n  rename(name: "x")\n}';
const TICKS = 'subscription Ticks {\n  ticks {\n    value\n  }\n}';
const WRONG = 'query Wrong {\n  nothing\n}';
const idOf = (text: string) => createHash('sha256').update(text).digest('hex');
const documents = new Map([ME, ADD, RENAME, TICKS, WRONG].map((text) => [idOf(text), text]));

type Request = Record<string, unknown>;
type Send = (request: Request, headers?: Record<string, string>) => Promise<GraphqlAnswer>;

const persisted = (text: string) => ({ persistedQuery: { version: 1, sha256Hash: idOf(text) } });

let open: TestServer;
let strict: TestServer;

beforeAll(async () => {
  const env = { mode: 'production', routerSecret: SECRET, allowGet: true } as const;
  open = await startServer({ env: { ...env, trustedDocuments: { documents, only: false } } });
  strict = await startServer({ env: { ...env, trustedDocuments: { documents, only: true } } });
});
afterAll(() => Promise.all([open.stop(), strict.stop()]));

function addressOf(server: TestServer, path: string, request: Request): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(request))
    parameters.set(name, typeof value === 'string' ? value : JSON.stringify(value));
  return `${server.url}${path}?${parameters}`;
}

const headersOf = async (more: Record<string, string>) => ({
  'content-type': 'application/json',
  authorization: `Bearer ${await aToken()}`,
  ...more,
});

/** The first answer of a stream, or the error that there is instead. */
async function first(response: Response): Promise<GraphqlAnswer> {
  const text = await response.text();
  return JSON.parse(/^data: (\{.*\})$/m.exec(text)?.[1] ?? text);
}

const TRANSPORTS: Record<string, (server: TestServer) => Send> = {
  POST: (server) => async (request, headers) => (await post(server, request, headers)).body,
  GET:
    (server) =>
    async (request, headers = {}) => {
      const response = await fetch(addressOf(server, '/graphql', request), {
        headers: await headersOf(headers),
      });
      return (await response.json()) as GraphqlAnswer;
    },
  'event stream by POST':
    (server) =>
    async (request, more = {}) => {
      const headers = await headersOf({ accept: 'text/event-stream', ...more });
      const body = JSON.stringify(request);
      return first(await fetch(`${server.url}/graphql/stream`, { method: 'POST', headers, body }));
    },
  'event stream by GET':
    (server) =>
    async (request, more = {}) => {
      const headers = await headersOf({ accept: 'text/event-stream', ...more });
      return first(await fetch(addressOf(server, '/graphql/stream', request), { headers }));
    },
  WebSocket:
    (server) =>
    async (request, headers = {}) => {
      const client = await rawSocket(server.wsUrl, undefined, { headers });
      await client.introduce(await aToken());
      client.send({ type: 'subscribe', id: '1', payload: request });
      const closed = () => client.socket.readyState === client.socket.CLOSED;
      await until('it is answered', () => closed() || client.received.some(({ id }) => id === '1'));
      // The protocol's answer to a message that it does not allow.
      if (closed()) return refusedBy(await client.closed);
      client.socket.terminate();
      const answer = client.received.find(({ id }) => id === '1');
      return answer?.type === 'error'
        ? { errors: answer.payload as GraphqlAnswer['errors'] & {} }
        : (answer?.payload as GraphqlAnswer);
    },
};

function refusedBy({ code }: { code: number }): GraphqlAnswer {
  return {
    errors: [{ message: '', extensions: { code: code === 4400 ? 'BAD_USER_INPUT' : String(code) } }],
  } as GraphqlAnswer;
}

const codeOf = ({ errors }: GraphqlAnswer) => errors?.[0]?.extensions.code;

describe.each(Object.entries(TRANSPORTS))('by %s', (name, transport) => {
  let ask: Send;
  let askStrict: Send;
  beforeAll(() => {
    ask = transport(open);
    askStrict = transport(strict);
  });

  test('a known document is executed by its id, with and without the switch', async () => {
    for (const send of [ask, askStrict]) {
      expect(await send({ documentId: idOf(ME) })).toEqual({ data: { me: 'tester' } });
      expect(await send({ documentId: `sha256:${idOf(ME)}` })).toEqual({ data: { me: 'tester' } });
      expect(await send({ extensions: persisted(ME) })).toEqual({ data: { me: 'tester' } });
      expect(await send({ documentId: idOf(ADD), variables: { a: 1 } })).toEqual({ data: { add: 2 } });
    }
  });

  test('an id and the text of the same document go together, and those of two do not', async () => {
    expect(await ask({ documentId: idOf(ME), query: ME })).toEqual({ data: { me: 'tester' } });
    for (const name of [{ documentId: idOf(ME) }, { extensions: persisted(ME) }]) {
      const answer = await ask({ ...name, query: '{ contextNumber }' });
      expect(codeOf(answer)).toBe('BAD_USER_INPUT');
      expect(answer).not.toHaveProperty('data');
    }
  });

  test('an id beside a query that is no text is not executed, and one beside an absent query is', async () => {
    for (const id of [{ documentId: idOf(ME) }, { extensions: persisted(ME) }]) {
      for (const query of [5, 0, true, false, [], [ME], {}, { query: ME }]) {
        const answer = await ask({ ...id, query });
        expect([query, codeOf(answer)]).toEqual([query, 'BAD_USER_INPUT']);
        expect(answer).not.toHaveProperty('data');
      }
      // In an address, `null` is text.
      for (const query of name.endsWith('GET') ? [''] : [null, ''])
        expect(await ask({ ...id, query })).toEqual({ data: { me: 'tester' } });
    }
  });

  test('an unknown id is refused with a code of its own', async () => {
    for (const documentId of [idOf('{ me }'), '', 'constructor'])
      expect([documentId, codeOf(await ask({ documentId }))]).toEqual([documentId, 'DOCUMENT_NOT_FOUND']);
    expect(codeOf(await ask({ extensions: persisted('{ me }') }))).toBe('PERSISTED_QUERY_NOT_SUPPORTED');
  });

  test('the text of any other document is refused by the switch, whether it fits the schema or not', async () => {
    for (const query of [
      '{ me }',
      '{ nothing }',
      '{',
      '',
      '{ __schema { queryType { name } } }',
      `${ME} ${ADD}`,
    ]) {
      const answer = await askStrict({ query });
      expect([query, codeOf(answer)]).toEqual([query, 'DOCUMENT_NOT_TRUSTED']);
      expect(answer).not.toHaveProperty('data');
    }
    expect(await ask({ query: '{ me }' })).toEqual({ data: { me: 'tester' } });
  });

  test('the text of a known document is executed, however it is laid out', async () => {
    for (const query of [ME, 'query Me{me}', 'query Me {\n  # of a printer\n  me,\n}'])
      expect(await askStrict({ query })).toEqual({ data: { me: 'tester' } });
  });

  test('a known document is judged like any other', async () => {
    expect(codeOf(await askStrict({ documentId: idOf(WRONG) }))).toBe('BAD_USER_INPUT');
    expect(codeOf(await askStrict({ documentId: idOf(ADD), variables: { a: 'text' } }))).toBe(
      'BAD_USER_INPUT',
    );
  });

  test('a router that proves itself asks for what it plans, and nobody else does', async () => {
    const query = '{ _entities(representations: []) { __typename } _service { sdl } }';
    expect(codeOf(await askStrict({ query }))).toBe('DOCUMENT_NOT_TRUSTED');
    expect(codeOf(await askStrict({ query }, { 'x-router-secret': 'a guess' }))).toBe('DOCUMENT_NOT_TRUSTED');
    expect(await askStrict({ query }, router)).toMatchObject({ data: { _entities: [] } });
    expect(await askStrict({ query: '{ me }' }, router)).toEqual({ data: { me: 'tester' } });
  });
});

describe('beside the usual way', () => {
  test('mutations and subscriptions have ids, too', async () => {
    expect((await post(strict, { documentId: idOf(RENAME) })).body).toEqual({ data: { rename: 'x' } });
    const socket = await rawSocket(strict.wsUrl);
    await socket.introduce(await aToken());
    socket.send({ type: 'subscribe', id: '1', payload: { documentId: idOf(TICKS), variables: {} } });
    await until('it is open', () => strict.feed.open() > 0);
    strict.feed.push('one');
    await until('it is told', () => socket.received.some(({ type }) => type === 'next'));
    expect(socket.received.at(-1)?.payload).toEqual({ data: { ticks: { value: 'one' } } });
    socket.socket.terminate();
  });

  test('each operation of a batch has its own id', async () => {
    const batch = [
      { documentId: idOf(ME) },
      { extensions: persisted(ADD), variables: { a: 1 } },
      { documentId: 'x' },
      { query: '{ me }' },
    ];
    expect((await post(strict, batch, router)).body).toEqual([
      { data: { me: 'tester' } },
      { data: { add: 2 } },
      { errors: [expect.objectContaining({ extensions: { code: 'DOCUMENT_NOT_FOUND' } })] },
      { data: { me: 'tester' } },
    ]);
  });

  test('a subscription by callback is judged when it is registered', async () => {
    const query = 'subscription { ticks { value } }';
    const { body } = await post(strict, { query, extensions: { subscription: {} } });
    expect(codeOf(body)).toBe('DOCUMENT_NOT_TRUSTED');
    const known = { documentId: idOf(TICKS), extensions: { subscription: {} } };
    expect((await post(strict, known)).body.errors?.[0]?.message).toContain('CALLBACK_ORIGINS');
  });

  test.each<[number, Request, string]>([
    [400, { documentId: 'x' }, 'application/graphql-response+json'],
    [200, { documentId: 'x' }, 'application/json'],
    [400, { query: '{ me }' }, 'application/graphql-response+json'],
    [200, { query: '{ me }' }, 'application/json'],
  ])('%i is the status of %j to %s', async (status, request, accept) => {
    expect((await post(strict, request, { accept })).status).toBe(status);
  });

  test.each<[unknown]>([[7], [{ toString: 1 }], [['x']], [true]])('%j is no id', async (documentId) => {
    expect(codeOf((await post(open, { documentId })).body)).toBe('DOCUMENT_NOT_FOUND');
    const extensions = { persistedQuery: { version: 1, sha256Hash: documentId } };
    expect(codeOf((await post(open, { extensions })).body)).toBe('PERSISTED_QUERY_NOT_SUPPORTED');
  });

  test('an address that holds two documents is refused', async () => {
    const headers = await headersOf({});
    for (const path of ['/graphql', '/graphql/stream']) {
      const both = new URLSearchParams([
        ['query', ME],
        ['query', '{ contextNumber }'],
      ]);
      const response = await fetch(`${strict.url}${path}?${both}`, { headers });
      expect(await response.text()).not.toContain('contextNumber');
      expect(response.status).toBe(400);
    }
  });

  test('a message may escape the letters of its keys', async () => {
    const client = await rawSocket(open.wsUrl);
    await client.introduce(await aToken());
    const escaped = [
      `{"documen\\u0074Id":"${idOf(ME)}"}`,
      `{"documen\\u0074Id":"${idOf(ME)}","variables":{"query":"documentId"}}`,
      `{"\\u0065xtensions":{"persisted\\u0051uery":{"sha256Hash":"${idOf(ME)}"}}}`,
      `{"qu\\u0065ry":"{ me }"}`,
    ];
    for (const [index, payload] of escaped.entries())
      client.socket.send(`{"type":"subscribe","id":"${index}","payload":${payload}}`);
    const answers = () => client.received.filter(({ type }) => type === 'next');
    await until('all are answered', () => answers().length === escaped.length);
    for (const { payload } of answers()) expect(payload).toEqual({ data: { me: 'tester' } });
    client.socket.terminate();
  });

  test('a message that names no document is left to the protocol', () => {
    for (const payload of [
      '{"variables":{"documentId":"x"}}',
      '{"query":null,"a":"\\u0041"}',
      '{"documentId":null}',
      '[]',
      'null',
    ])
      expect(withQuery(`{"type":"subscribe","id":"1","payload":${payload}}`)).toContain(payload);
  });

  test('a message without a query keeps its numbers exactly', () => {
    const message = '{"type":"subscribe","payload":{"documentId":"x","variables":{"n":9007199254740993}}}';
    expect(withQuery(message)).toBe(message.replace('}}}', '},"query":""}}'));
    for (const other of ['{"query":"documentId"}', '{"documentId":', '{"payload":7,"documentId":"x"}'])
      expect(withQuery(other)).toBe(other);
  });

  test('a manifest with a broken document lets no broken text in', () => {
    const broken = createTrustedDocuments({ documents: new Map([[idOf('{'), '{']]), only: true });
    expect(broken.refuse('}')?.extensions.code).toBe('DOCUMENT_NOT_TRUSTED');
  });
});
