import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { expect, it, onTestFinished } from 'vitest';
import { createMetrics } from '../../src/http/metrics.ts';
import { createMetricsServer, type MetricsAccess } from '../../src/http/metrics-routes.ts';
import { startServer } from './support/server.ts';

async function served(access: MetricsAccess | null) {
  const server = await startServer({
    env: { mode: 'production', routerSecret: null },
    metricsAccess: access,
  });
  onTestFinished(() => server.stop());
  return async (headers: Record<string, string> = {}, method = 'GET') => {
    const response = await fetch(`${server.url}/metrics`, { headers, method });
    return { status: response.status, text: await response.text() };
  };
}

const OURS = 'http_request_duration_seconds';

it('with a token, answers to that alone', async () => {
  const ask = await served({ token: 'for the scraper, a newer one' });
  for (const authorization of [
    '',
    'Bearer',
    'Bearer nonsense',
    'Basic Zm9yIHRoZSBzY3JhcGVy',
    'Bearer for the scraper, a newer one',
  ]) {
    const { status, text } = await ask({ authorization });
    expect([authorization, status]).toEqual([authorization, 401]);
    expect(text).not.toContain(OURS);
  }
  expect((await ask({}, 'HEAD')).status).toBe(401);
});

it('takes either token while one takes over', async () => {
  const ask = await served({ token: 'old-token-1, new-token-2' });
  for (const token of ['old-token-1', 'new-token-2']) {
    const { status, text } = await ask({ authorization: `Bearer ${token}` });
    expect(status).toBe(200);
    expect(text).toContain(OURS);
  }
});

it('without one in production, answers to this machine and not to whom a proxy here speaks for', async () => {
  const ask = await served('LOOPBACK');
  expect((await ask()).status).toBe(200);
  for (const name of ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via']) {
    const { status, text } = await ask({ [name]: '203.0.113.7' });
    expect([name, status]).toEqual([name, 403]);
    expect(text).toContain('METRICS_TOKEN or METRICS_PORT');
    expect(text).not.toContain(OURS);
  }
});

it('where they have a port of their own, are on no other', async () => {
  const ask = await served(null);
  expect((await ask()).status).toBe(404);
  const metrics = createMetrics({ processMetrics: false });
  metrics.backlog({ due: 7, oldestDueSeconds: 0, oldestUnnumberedSeconds: 0, oldestOpenSeconds: {} });
  const own = createMetricsServer(metrics, 'OPEN');
  onTestFinished(() => own.close());
  await own.listen({ host: '127.0.0.1', port: 0 });
  const url = `http://127.0.0.1:${(own.server.address() as AddressInfo).port}`;
  expect(await (await fetch(`${url}/metrics`)).text()).toContain('engine_users_due 7');
  expect((await fetch(`${url}/graphql`)).status).toBe(404);
});

const outside = Object.values(networkInterfaces())
  .flatMap((addresses) => addresses ?? [])
  .find(({ family, internal }) => family === 'IPv4' && !internal)?.address;

it.skipIf(outside === undefined)('are not given to another machine', async () => {
  const own = createMetricsServer(createMetrics({ processMetrics: false }), 'LOOPBACK');
  onTestFinished(() => own.close());
  await own.listen({ host: '0.0.0.0', port: 0 });
  const { port } = own.server.address() as AddressInfo;
  expect((await fetch(`http://127.0.0.1:${port}/metrics`)).status).toBe(200);
  expect((await fetch(`http://${outside}:${port}/metrics`)).status).toBe(403);
});
