import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ServerProcess, startServerProcess } from '../app/support/server-process.ts';
import { startBrowser, watchPage } from '../browser/support.ts';
import { servePage } from './page.ts';

const FIND = `{ userByProviderReference(provider: MATCHMOVE, providerUserId: "25ce05638628453ab1c0d2ea3e7562cc") { id } }`;

let pages: Awaited<ReturnType<typeof servePage>>;
let address: string;
let server: ServerProcess;
let browser: Browser;

beforeAll(async () => {
  pages = await servePage('profile-form.ts');
  address = pages.address;
  server = await startServerProcess({ CORS_ORIGINS: address });
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.remove();
  pages?.close();
});

async function idOfMaria(): Promise<string> {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${server.token}` },
    body: JSON.stringify({ query: FIND }),
  });
  const { data } = (await response.json()) as { data: { userByProviderReference: { id: string } } };
  return data.userByProviderReference.id;
}

it('a React page of another origin checks what is typed, saves it, and shows it as pending when it is told', async () => {
  const page = await browser.newPage();
  const { complaints } = watchPage(page, address);
  const settings = new URLSearchParams({
    origin: server.url,
    token: server.token,
    userId: await idOfMaria(),
  });
  await page.goto(`${address}/#${settings}`);
  const email = page.getByLabel('E-mail');
  const save = page.getByRole('button', { name: 'Save' });
  await email.fill('no address');
  await page.getByRole('alert').getByText('valid format').waitFor();
  expect(await save.isDisabled()).toBe(true);
  await email.fill('maria.new@example.ph');
  await save.click();
  await page.getByRole('status').getByText('maria.new@example.ph').waitFor();
  expect(await email.inputValue()).toBe('maria.new@example.ph');
  expect(complaints).toEqual([]);
});
