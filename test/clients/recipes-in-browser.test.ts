import type { Browser, Page } from 'playwright-core';
import type { ProfileChangesInput } from 'profile-subgraph-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ServerProcess, startServerProcess } from '../app/support/server-process.ts';
import { startBrowser, watchPage } from '../browser/support.ts';
import { FRONTENDS } from './frontends.ts';
import { servePage } from './page.ts';

let pages: Awaited<ReturnType<typeof servePage>>;
let server: ServerProcess;
let browser: Browser;

beforeAll(async () => {
  pages = await servePage('recipes.ts');
  server = await startServerProcess({ CORS_ORIGINS: pages.address });
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.remove();
  pages?.close();
});

const change = (page: Page, frontend: string, changes: ProfileChangesInput) =>
  page.evaluate(([name, origin, token, wanted]) => window.change(name, origin, token, wanted), [
    frontend,
    server.url,
    server.token,
    changes,
  ] as const);

describe.each(Object.keys(FRONTENDS))('the recipe for %s in a page of another origin', (frontend) => {
  it('gets every refusal with its data, and follows an update to its end', async () => {
    const page = await browser.newPage();
    const { complaints } = watchPage(page, pages.address);
    await page.goto(pages.address);
    await page.waitForFunction(() => 'change' in window);
    const refused = await change(page, frontend, { lastName: 'Jones', email: 'no address' });
    expect(refused.userErrors).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ code: 'FIELD_LOCKED', reason: 'KYC_APPROVED' }),
        expect.objectContaining({ code: 'INVALID_VALUE', field: 'EMAIL', rule: 'FORMAT' }),
      ]),
    );
    const applied = await change(page, frontend, { jobTitle: `Clerk by ${frontend.replace('@', '')}` });
    expect(applied).toEqual({ userErrors: [], statuses: expect.arrayContaining(['APPLIED']), failures: [] });
    expect(complaints).toEqual([]);
    await page.close();
  });
});
