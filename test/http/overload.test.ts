import { afterAll, beforeAll, expect, test } from 'vitest';
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
