import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { aToken, post, startServer, type TestServer, until } from './support/server.ts';

let server: TestServer;

beforeAll(async () => {
  server = await startServer({ mostAtOnce: 2 });
});
afterAll(() => server.stop());

test('what is more than a replica takes on is refused at once, and taken when others are done', async () => {
  const busy = [post(server, { query: '{ slow }' }), post(server, { query: '{ slow }' })];
  await until(() => server.waiting.count === 2);
  const { status, headers, body } = await post(server, { query: '{ me }' });
  expect([status, headers.get('retry-after')]).toEqual([503, '1']);
  expect(body).toEqual({
    errors: [
      {
        message: expect.any(String),
        extensions: { code: 'SERVICE_UNAVAILABLE', retryAfter: expect.any(Number) },
      },
    ],
  });

  const stream = await fetch(`${server.url}/graphql/stream`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${await aToken()}` },
    body: JSON.stringify({ query: '{ me }' }),
  });
  expect(await stream.text()).toContain('SERVICE_UNAVAILABLE');
  expect((await fetch(`${server.url}/health/live`)).status).toBe(200);

  server.release();
  for (const answer of await Promise.all(busy)) expect(answer.body).toEqual({ data: { slow: 'done' } });
  await until(async () => (await post(server, { query: '{ me }' })).status === 200);
});

test('while connections are awaited for too long nothing begins that needs them; other operations do', async () => {
  const crowded = await startServer({ isCrowded: (operation) => operation === 'mutation' });
  onTestFinished(() => crowded.stop());
  const mutation = 'mutation { rename(name: "Ana") }';
  const refused = {
    errors: [
      {
        message: expect.any(String),
        extensions: { code: 'SERVICE_UNAVAILABLE', retryAfter: expect.any(Number) },
      },
    ],
  };
  // A usual request, and one that Apollo Server answers.
  for (const accept of [
    'application/json',
    'application/json;q=0.4, application/graphql-response+json;q=0.2',
  ]) {
    const { status, headers, body } = await post(crowded, { query: mutation }, { accept });
    expect([status, headers.get('retry-after')]).toEqual([503, '1']);
    expect(body).toEqual(refused);
  }
  const stream = await fetch(`${crowded.url}/graphql/stream`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${await aToken()}` },
    body: JSON.stringify({ query: mutation }),
  });
  expect(await stream.text()).toContain('SERVICE_UNAVAILABLE');
  expect((await post(crowded, { query: '{ me }' })).status).toBe(200);
});
