import { connect } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startServer, type TestServer } from './support/server.ts';

type Received = { provider: string; headers: Record<string, unknown>; rawBody: Buffer };

let server: TestServer;
let received: Received[] = [];
let answer: () => Promise<{ status: number }> = async () => ({ status: 202 });

beforeAll(async () => {
  server = await startServer({
    async receiveWebhook(provider, { headers, rawBody }) {
      if (provider !== 'matchmove') return { status: 404 };
      received.push({ provider, headers, rawBody });
      return answer();
    },
  });
});
beforeEach(() => {
  received = [];
  answer = async () => ({ status: 202 });
});
afterAll(() => server.stop());

const send = (
  path: string,
  body: string | Buffer | null,
  headers: Record<string, string> = {},
  method = 'POST',
) => fetch(`${server.url}${path}`, { method, body, headers });

describe('a webhook', () => {
  test.each<[string, Record<string, string>]>([
    ['JSON', { 'content-type': 'application/json' }],
    ['JSON with a charset', { 'content-type': 'application/json; charset=utf-8' }],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['text', { 'content-type': 'text/plain' }],
    ['something else', { 'content-type': 'application/vnd.acme.event+json' }],
  ])('that calls itself %s comes through byte by byte', async (_, headers) => {
    const bytes = Buffer.from('{ "a":1,\t"b" : "\u00fc\\u00fc" }\r\n\ufeff\u0000', 'utf8');
    const response = await send('/webhooks/matchmove', bytes, { ...headers, 'x-signature': 'abc' });
    expect(response.status).toBe(202);
    expect(received).toHaveLength(1);
    expect(received[0]?.rawBody.equals(bytes)).toBe(true);
    expect(received[0]?.headers).toMatchObject({ 'x-signature': 'abc', ...headers });
  });

  test('without a type, and one without a body, come through too', async () => {
    const raw = (body: string) =>
      `POST /webhooks/matchmove HTTP/1.1\r\nhost: a\r\nconnection: close\r\ncontent-length: ${body.length}\r\n\r\n${body}`;
    for (const body of ['{}', '']) {
      const text = await new Promise<string>((resolve) => {
        const socket = connect(server.port, '127.0.0.1', () => socket.write(raw(body)));
        let all = '';
        socket.on('data', (chunk) => {
          all += chunk;
        });
        socket.on('close', () => resolve(all));
      });
      expect(text).toMatch(/^HTTP\/1.1 202 /);
    }
    expect(received.map(({ rawBody }) => rawBody.toString())).toEqual(['{}', '']);
  });

  test.each([200, 400, 401, 409, 503])(
    'is answered with the status %i that its receiver gives',
    async (status) => {
      answer = async () => ({ status });
      const response = await send('/webhooks/matchmove', '{}');
      expect(response.status).toBe(status);
      expect(await response.json()).toEqual({ received: status < 300 });
    },
  );

  test('of a megabyte is taken, a longer one is not', async () => {
    expect((await send('/webhooks/matchmove', 'x'.repeat(1_048_576))).status).toBe(202);
    expect((await send('/webhooks/matchmove', 'x'.repeat(1_048_577))).status).toBe(413);
    expect(received).toHaveLength(1);
  });

  test('whose receiver fails is to be sent again', async () => {
    answer = async () => {
      throw new Error('password=hunter2');
    };
    expect((await send('/webhooks/matchmove', '{}')).status).toBe(503);
    expect(JSON.stringify(server.logged)).not.toContain('hunter2');
  });

  test.each(['unknown', 'MATCHMOVE', 'match-move', '..%2fgraphql', ''])(
    'for the name %j finds nobody',
    async (name) => {
      expect((await send(`/webhooks/${name}`, '{}')).status).toBe(404);
      expect(received).toHaveLength(0);
    },
  );

  test.each(['GET', 'PUT', 'DELETE'])('cannot be sent by %s', async (method) => {
    const response = await send('/webhooks/matchmove', null, {}, method);
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST');
  });
});
