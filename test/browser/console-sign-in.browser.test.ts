import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, startApp } from '../../src/app.ts';
import { createSigningJwk, importSigningJwk } from '../../src/auth/keys.ts';
import { signSandboxToken } from '../../src/auth/sign.ts';
import { readEnvironment } from '../../src/env.ts';
import { registry } from '../../src/providers/registry.ts';
import { startBrowser, watchPage } from './support.ts';

const key = await importSigningJwk(await createSigningJwk());
const audience = 'profiles';
const CLIENT = 'back-office';

let provider: Server;
let issuer: string;
/** What the provider's people say to the next request. */
let consents = true;
/** Seconds for which the next token is good. */
let nextToken = 600;
const grants: string[] = [];
let challenge = '';

let app: App;
let browser: Browser;
let page: Page;
let dataDir: string;
let watched: ReturnType<typeof watchPage>;

/** An OpenID provider that asks nobody, and holds its clients to PKCE. */
async function startProvider(): Promise<void> {
  provider = createServer(async (request, response) => {
    const url = new URL(request.url ?? '', issuer);
    const answer = (body: object, status = 200) =>
      response
        .writeHead(status, { 'content-type': 'application/json', 'access-control-allow-origin': '*' })
        .end(JSON.stringify(body));
    if (url.pathname === '/.well-known/openid-configuration')
      return answer({
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
      });
    if (url.pathname === '/authorize') {
      const asked = url.searchParams;
      challenge = `${asked.get('client_id')} ${asked.get('code_challenge_method')} ${asked.get('code_challenge')}`;
      const back = new URL(asked.get('redirect_uri') ?? '');
      back.searchParams.set('state', asked.get('state') ?? '');
      back.searchParams.set(
        ...((consents ? ['code', 'a-code'] : ['error', 'access_denied']) as [string, string]),
      );
      return response.writeHead(302, { location: String(back) }).end();
    }
    const form = new URLSearchParams(await text(request));
    grants.push(form.get('grant_type') ?? '');
    const proof = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    const isProven = form.get('refresh_token') === 'again' || challenge === `${CLIENT} S256 ${proof}`;
    if (!isProven) return answer({ error: 'invalid_grant' }, 400);
    const scopes = ['users:read', 'users:admin'];
    const token = await signSandboxToken({
      key,
      issuer,
      audience,
      subject: 'ana',
      scopes,
      expiresIn: nextToken,
    });
    nextToken = 600;
    return answer({ access_token: token, refresh_token: 'again', token_type: 'Bearer' });
  }).listen(0, '127.0.0.1');
  await once(provider, 'listening');
  issuer = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;
}

beforeAll(async () => {
  await startProvider();
  dataDir = await mkdtemp(join(tmpdir(), 'profile-subgraph-browser-'));
  const env = {
    ...{ DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'error' },
    ...{ AUTH_JWKS: JSON.stringify(key.jwks), AUTH_ISSUER: issuer, AUTH_AUDIENCE: audience },
    ...{ CONSOLE_OIDC_ISSUER: issuer, CONSOLE_OIDC_CLIENT_ID: CLIENT },
  };
  app = await startApp(readEnvironment(env, Object.values(registry)));
  browser = await startBrowser();
  page = await browser.newPage();
  page.setDefaultTimeout(20_000);
  watched = watchPage(page, app.url);
});
afterAll(async () => {
  await browser?.close();
  await app?.stop();
  provider?.close();
  await rm(dataDir, { recursive: true, force: true });
});

const signIn = () => page.getByRole('button', { name: /^Sign in with/ }).click();

test('whoever is refused by the provider is told so', async () => {
  consents = false;
  await page.goto(`${app.url}/console`);
  await signIn();
  await page.getByRole('alert').getByText('did not sign you in').waitFor();
  expect(page.url()).toBe(`${app.url}/console`);
});

test('an answer that nobody asked for signs nobody in', async () => {
  await page.goto(`${app.url}/console?code=a-code&state=forged`);
  await page.getByRole('button', { name: /^Sign in with/ }).waitFor();
  expect(grants).toEqual([]);
});

test('whoever comes back is where they were, signed in', async () => {
  consents = true;
  await page.goto(`${app.url}/console#/users?provider=BVNK`);
  await signIn();
  await page.getByRole('link', { name: 'Nora Lindqvist' }).waitFor();
  expect(page.url()).toBe(`${app.url}/console#/users?provider=BVNK`);
  await page.getByText('ana', { exact: true }).waitFor();
  expect(grants).toEqual(['authorization_code']);
});

test('a token that has ended is renewed, once for all that wait for it', async () => {
  await page.getByRole('button', { name: 'Sign out' }).click();
  nextToken = -60;
  await signIn();
  await page.getByRole('link', { name: 'Nora Lindqvist' }).waitFor();
  expect(grants.slice(1)).toEqual(['authorization_code', 'refresh_token']);
});

test('the provider alone was asked besides, and nothing complained but of refused tokens', () => {
  expect(watched.foreign.filter((url) => !url.startsWith(issuer))).toEqual([]);
  expect(watched.complaints.filter((complaint) => !complaint.includes('401'))).toEqual([]);
});
