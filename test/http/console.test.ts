import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type TestServer } from './support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer({
    console: { operatorToken: async () => 'a token', oidc: null },
    handsOutTokens: true,
    simulators: { bvnk: 'http://127.0.0.1:9' },
  });
});
afterAll(() => server.stop());

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${server.url}${path}`, { headers, redirect: 'manual' });

describe('the console', () => {
  it('is a page without anything inline, under a policy that allows nothing else', async () => {
    const response = await get('/console');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    expect(policy).toContain("trusted-types 'none'");
    expect(policy).not.toMatch(/unsafe|nonce|https?:/);
    expect(response.headers.get('x-frame-options')).toBe('DENY');
    const page = await response.text();
    expect(page).not.toMatch(/<style|<script(?! type="module" src="\/console\/)|\son\w+=|style=|https?:/);
  });

  it('is whole: whatever the page and its scripts ask for is there, by an address', async () => {
    const seen = new Set<string>();
    const visit = async (path: string): Promise<void> => {
      if (seen.has(path)) return;
      seen.add(path);
      const response = await get(path);
      expect([path, response.status]).toEqual([path, 200]);
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      const text = await response.text();
      const asked = [...text.matchAll(/(?:src|href)="(\/console\/[^"]+)"|\bfrom\s*["']([\w./-]+)["']/g)];
      for (const [, linked, imported] of asked) {
        const next = linked ?? new URL(imported as string, `${server.url}${path}`).pathname;
        expect(imported ?? './', `an import of ${path}`).toMatch(/^[./]/);
        await visit(next);
      }
    };
    await visit('/console');
    expect([...seen]).toEqual(
      expect.arrayContaining(['/console/main.js', '/console/base.css', '/console/vendor/preact.mjs']),
    );
  });

  it('is asked for again, and sent only when it has changed', async () => {
    const first = await get('/console/main.js');
    const etag = first.headers.get('etag') ?? '';
    expect(first.headers.get('cache-control')).toBe('no-cache');
    const second = await get('/console/main.js', { 'if-none-match': etag });
    expect([second.status, await second.text()]).toEqual([304, '']);
  });

  it.each([
    '/console/nothing.js',
    '/console/tsconfig.json',
    '/console/..%2fenv.ts',
    '/console/vendor/graphql-sse/handler.mjs',
    '/console/__proto__',
  ])('has no %s', async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  it('tells its own page, and no other, where it is and a token where there is one', async () => {
    const session = await get('/console/session', { 'sec-fetch-site': 'same-origin' });
    expect(await session.json()).toEqual({
      mode: 'sandbox',
      token: 'a token',
      oidc: null,
      simulators: ['bvnk'],
    });
    expect(session.headers.get('cache-control')).toBe('no-store');
    expect((await get('/console/session', { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await get('/console/session', { origin: 'https://elsewhere.test' })).status).toBe(403);
    expect((await get('/console/')).headers.get('location')).toBe('/console');
  });
});

it('is not there unless it is wanted, and in production it offers nothing', async () => {
  const oidc = { issuer: 'https://issuer.test/realm', clientId: 'office', scope: 'openid' };
  const without = await startServer();
  expect((await fetch(`${without.url}/console`)).status).toBe(404);
  await without.stop();
  const production = await startServer({
    env: { mode: 'production', routerSecret: null },
    console: { operatorToken: null, oidc },
  });
  expect((await fetch(`${production.url}/console`)).status).toBe(200);
  const policy = (await fetch(`${production.url}/console`)).headers.get('content-security-policy');
  expect(policy).toContain("connect-src 'self' https://issuer.test;");
  const session = await fetch(`${production.url}/console/session`);
  expect(await session.json()).toEqual({ mode: 'production', token: null, oidc, simulators: [] });
  await production.stop();
});
