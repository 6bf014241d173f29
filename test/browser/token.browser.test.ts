import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, startApp } from '../../src/app.ts';
import { createSigningJwk, importSigningJwk } from '../../src/auth/keys.ts';
import { signSandboxToken } from '../../src/auth/sign.ts';
import { readEnvironment } from '../../src/env.ts';
import { registry } from '../../src/providers/registry.ts';
import { pictureFolder, runOperation, shownResult, startBrowser, watchPage } from './support.ts';

const key = await importSigningJwk(await createSigningJwk());
const [issuer, audience] = ['https://issuer.test', 'profiles'];

let app: App;
let browser: Browser;
let page: Page;
let pictures: string;
let watched: ReturnType<typeof watchPage>;
let dataDir: string;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'profile-subgraph-browser-'));
  const env = {
    ...{ DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'error' },
    ...{ AUTH_JWKS: JSON.stringify(key.jwks), AUTH_ISSUER: issuer, AUTH_AUDIENCE: audience },
  };
  app = await startApp(readEnvironment(env, Object.values(registry)));
  pictures = await pictureFolder();
  browser = await startBrowser();
  page = await browser.newPage({ viewport: { width: 1500, height: 900 } });
  watched = watchPage(page, app.url);
});
afterAll(async () => {
  await browser?.close();
  await app?.stop();
  await rm(dataDir, { recursive: true, force: true });
});

const picture = (name: string) => page.screenshot({ path: join(pictures, `${name}.png`) });

test('where others sign the tokens, the page holds none and asks for one', async () => {
  expect(app.token).toBeNull();
  await page.goto(`${app.url}/graphql`);
  await page.getByRole('dialog').waitFor();
  expect(await page.content()).not.toContain('eyJ');
  await picture('1-asked');
});

test('with a pasted token, by keyboard alone, the schema is there and a query runs', async () => {
  const token = await signSandboxToken({
    ...{ key, issuer, audience, subject: 'person', scopes: ['users:read'], expiresIn: 600 },
  });
  await page.keyboard.insertText(`Bearer ${token}\n`);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.locator('.graphiql-query-editor .view-line', { hasText: 'ReadUser' }).first().waitFor();
  await runOperation(page, 'ReadUser');
  await expect.poll(() => shownResult(page), { timeout: 20_000 }).toContain('"status": "ACTIVE"');
  await picture('2-answered');
});

test('the back office asks for one, too, and is offered none', async () => {
  const session = await fetch(`${app.url}/console/session`);
  expect(await session.json()).toMatchObject({ mode: 'sandbox', token: null });
  const other = await browser.newPage();
  await other.goto(`${app.url}/console`);
  await other.getByRole('button', { name: 'Sign in' }).waitFor();
  expect(await other.getByRole('button', { name: /Continue/ }).count()).toBe(0);
  const scopes = ['users:read', 'users:admin'];
  await other
    .getByLabel('Paste an access token')
    .fill(
      await signSandboxToken({ ...{ key, issuer, audience, subject: 'person' }, scopes, expiresIn: 600 }),
    );
  await other.getByRole('button', { name: 'Sign in' }).click();
  await other.locator('.list tbody tr', { hasText: 'Antonio Reyes' }).waitFor();
  await other.close();
});

test('another token can be pasted', async () => {
  await page.getByRole('button', { name: 'Token', exact: true }).click();
  await page.getByRole('textbox', { name: /Paste an access token/ }).fill('nonsense');
  await page.getByRole('button', { name: 'Use it' }).click();
  await page.locator('.graphiql-query-editor .view-line', { hasText: 'ReadUser' }).first().waitFor();
  await runOperation(page, 'ReadUser');
  await expect.poll(() => shownResult(page), { timeout: 20_000 }).toContain('UNAUTHENTICATED');
  await picture('3-refused');
});

test('nothing was asked of another machine, and nothing complained but of the refused token', () => {
  expect(watched.foreign).toEqual([]);
  expect(watched.complaints.filter((text) => !text.includes('401'))).toEqual([]);
});
