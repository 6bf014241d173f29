import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, startApp } from '../../src/app.ts';
import { readEnvironment } from '../../src/env.ts';
import { registry } from '../../src/providers/registry.ts';
import { pictureFolder, runOperation, shownResult, startBrowser, watchPage } from './support.ts';

let app: App;
let browser: Browser;
let page: Page;
let pictures: string;
let watched: ReturnType<typeof watchPage>;
let dataDir: string;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'profile-subgraph-browser-'));
  const env = { DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'error' };
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

test('a browser that opens the start page gets the explorer with the operations in it', async () => {
  await page.goto(app.url);
  expect(page.url()).toBe(`${app.url}/graphql`);
  await page.locator('.graphiql-query-editor .view-line', { hasText: 'ReadUser' }).first().waitFor();
  await picture('1-opened');
});

test('a query runs with the token that is filled in', async () => {
  await runOperation(page, 'ReadUser');
  await expect.poll(() => shownResult(page), { timeout: 20_000 }).toContain('"status": "ACTIVE"');
  expect(await shownResult(page)).not.toContain('"errors"');
  await picture('2-query');
});

test('a subscription shows the events of a mutation that runs meanwhile', async () => {
  await runOperation(page, 'Watch');
  await page.locator('.graphiql-execute-button[aria-label*="Stop"]').waitFor();
  await picture('3-subscribed');
  const second = await browser.newPage({ viewport: { width: 1500, height: 900 } });
  await second.goto(`${app.url}/graphql`);
  await second.locator('.graphiql-query-editor .view-line', { hasText: 'ReadUser' }).first().waitFor();
  await runOperation(second, 'ChangeProfile');
  await expect.poll(() => shownResult(second), { timeout: 20_000 }).toContain('"userErrors": []');
  await second.screenshot({ path: join(pictures, '4-mutation.png') });
  await expect.poll(() => shownResult(page), { timeout: 20_000 }).toContain('"userUpdateStatus"');
  await picture('5-event');
  await second.close();
  await page.locator('.graphiql-execute-button').click();
});

test('a reloaded page has its token and its operations again', async () => {
  await page.reload();
  await page.locator('.graphiql-query-editor .view-line', { hasText: 'ReadUser' }).first().waitFor();
  await runOperation(page, 'ReadUser');
  await expect.poll(() => shownResult(page), { timeout: 20_000 }).toContain('"status": "ACTIVE"');
  await picture('6-reloaded');
});

test('the documentation of the schema is there', async () => {
  await page.getByRole('button', { name: /Documentation Explorer/ }).click();
  await page.getByText('All Schema Types').waitFor();
  await page.getByText('BusinessProfile', { exact: true }).waitFor();
  await picture('7-documentation');
});

test('nothing was asked of another machine, and nothing complained', () => {
  expect(watched.foreign).toEqual([]);
  expect(watched.complaints).toEqual([]);
});
