import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ServerProcess, startServerProcess } from '../app/support/server-process.ts';
import { pictureFolder, startBrowser, watchPage } from '../browser/support.ts';
import { freePort, runExample } from './example-process.ts';

type Person = { id: string; provider: string; label: string; story: string; token: string };

let server: ServerProcess;
let example: ReturnType<typeof runExample>;
let port: number;
let address: string;
let people: Person[];
let browser: Browser;
let page: Page;
let pictures: string;
let watched: ReturnType<typeof watchPage>;

beforeAll(async () => {
  port = await freePort();
  server = await startServerProcess({ CORS_ORIGINS: `http://127.0.0.1:${port}` });
  example = runExample(server.dataDir, '--port', String(port));
  address = await example.ready();
  people = ((await (await fetch(`${address}/session.json`)).json()) as { users: Person[] }).users;
  // The bank decides when the test says so, however slow the machine is.
  const switches = await fetch(`${server.url}/_sandbox/matchmove/switches`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ bank: 'manual' }),
  });
  expect(switches.status).toBe(200);
  pictures = await pictureFolder();
  browser = await startBrowser();
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.setDefaultTimeout(20_000);
  watched = watchPage(page, address);
});

afterAll(async () => {
  await browser?.close();
  await example?.stop();
  await server?.remove();
});

const picture = (name: string) => page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
const personOf = (label: string) => people.find((one) => one.label.startsWith(label)) as Person;

async function open(person: Person): Promise<void> {
  await page.goto(`${address}/#${person.id}`);
  await page.getByRole('heading', { level: 1, name: person.label }).waitFor();
  await page.getByRole('heading', { name: 'Profile', exact: true }).waitFor();
}

async function ask<Data>(token: string, query: string, variables: object): Promise<Data> {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  });
  return ((await response.json()) as { data: Data }).data;
}

/** The bank's decision, as the console's buttons make it. */
async function decide(person: Person, field: string, decision: 'approve' | 'refuse'): Promise<void> {
  const { user } = await ask<{ user: { providerUserId: string } }>(
    person.token,
    'query ($id: ID!) { user(id: $id) { providerUserId } }',
    { id: person.id },
  );
  const response = await fetch(`${server.url}/_sandbox/matchmove/users/${user.providerUserId}/decide`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ field, decision, webhook: 'send' }),
  });
  expect(response.status, await response.text()).toBeLessThan(300);
}

/** What the focused element is called. A text: the tests know no browser's types. */
const focused = () =>
  page.evaluate<string>(
    `(document.activeElement.labels?.[0] ?? document.activeElement).textContent.trim().replace(/\\s+/g, ' ')`,
  );

/** Presses Tab until the element that is looked for has the focus, as a person without a mouse does. */
async function tabTo(name: string | RegExp): Promise<void> {
  for (let presses = 0; presses < 200; presses += 1) {
    await page.keyboard.press('Tab');
    const text = await focused();
    if (typeof name === 'string' ? text === name : name.test(text)) return;
  }
  throw new Error(`Tab does not lead to ${name}`);
}

async function typeOver(text: string): Promise<void> {
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
}

describe('npm run example says what to do', () => {
  test('where no sandbox runs', async () => {
    const nowhere = runExample(join(server.dataDir, 'nothing'));
    expect(await nowhere.exited).toBe(1);
    expect(nowhere.output()).toMatch(/No sandbox runs on .*\. Run "npm start" in another terminal/);
  });

  test('where its port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port: taken } = other.address() as { port: number };
    const second = runExample(server.dataDir, '--port', String(taken));
    expect(await second.exited).toBe(1);
    expect(second.output()).toContain(`Port ${taken} is in use`);
    expect(second.output()).toContain(`npm run example -- --port ${taken + 1}`);
    other.close();
  });

  test('where the sandbox allows no pages of other origins: the app works through its own server', async () => {
    const elsewhere = await freePort();
    const through = runExample(server.dataDir, '--port', String(elsewhere));
    const own = await through.ready();
    expect(through.output()).toContain(`CORS_ORIGINS=http://127.0.0.1:${elsewhere} npm start`);
    const person = personOf('Maria Santos');
    const other = await browser.newPage();
    const { complaints, foreign } = watchPage(other, own);
    const updates = `${own.replace('http', 'ws')}/graphql`;
    const received: string[] = [];
    other.on('websocket', (socket) => {
      if (socket.url() === updates)
        socket.on('framereceived', ({ payload }) => received.push(String(payload)));
    });
    await other.goto(`${own}/#${person.id}`);
    await other.getByRole('heading', { name: 'Profile', exact: true }).waitFor();
    await expect.poll(() => received.join()).toContain('connection_ack');
    expect({ complaints, foreign }).toEqual({ complaints: [], foreign: [] });
    await other.close();
    await through.stop();
  });
});

describe('the whole story, by keyboard alone', () => {
  test('what the policies exclude is told while it is typed, and leads to its field', async () => {
    await open(personOf('Maria Santos'));
    await tabTo('E-mail address');
    await typeOver('no address');
    const email = page.getByRole('textbox', { name: 'E-mail address' });
    await expect.poll(() => email.getAttribute('aria-invalid')).toBe('true');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('One thing is wrong').waitFor();
    await expect.poll(focused).toMatch(/^One thing is wrong/);
    await tabTo('E-mail address');
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('E-mail address');
    await picture('example-1-excluded');
  });

  test('what only the server can refuse stands at its field, too', async () => {
    await typeOver('maria.new@example.ph');
    await tabTo('Address line 1');
    // Invisible, and no pattern excludes it.
    await typeOver('101 Mabini Street\u200b');
    await page.keyboard.press('Enter');
    const line = page.getByRole('group', { name: 'Residential address' }).getByLabel('Address line 1');
    await expect.poll(() => line.getAttribute('aria-invalid')).toBe('true');
    expect(await line.getAttribute('aria-describedby')).toContain('residentialAddress.line1-refused');
    await picture('example-2-refused');
    await tabTo('Residential address, Address line 1');
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('Address line 1');
    await typeOver('101 Mabini Street');
  });

  test('the changes are previewed before they are saved', async () => {
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Check your changes' });
    await dialog.waitFor();
    expect(await dialog.innerText()).toMatch(
      /E-mail address[\s\S]*maria\.santos@example\.ph[\s\S]*maria\.new@example\.ph[\s\S]*when you have proved it/,
    );
    await picture('example-3-preview');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(await focused()).toBe('Address line 1');
    await page.keyboard.press('Enter');
    await dialog.waitFor();
    await tabTo('Save');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
  });

  test('the requested value stands beside the one in force', async () => {
    await page.getByText('Requested maria.new@example.ph').waitFor();
    const email = page.getByRole('textbox', { name: 'E-mail address' });
    expect(await email.inputValue()).toBe('maria.santos@example.ph');
    const described = (await email.getAttribute('aria-describedby'))?.split(' ') ?? [];
    const texts = await Promise.all(described.map((id) => page.locator(`[id="${id}"]`).innerText()));
    expect(texts.join()).toContain('maria.new@example.ph');
    await expect.poll(() => page.locator('.bar [role=status]').innerText()).toBe('No changes');
  });

  test('evidence without a document is refused at its field, and with one it is handed in', async () => {
    await tabTo('Number of the document');
    await page.keyboard.press('Enter');
    const number = page.getByRole('textbox', { name: 'Number of the document' });
    await expect.poll(() => number.getAttribute('aria-invalid')).toBe('true');
    await picture('example-4-evidence');
    await page.keyboard.type('letter-77');
    await page.keyboard.press('Enter');
    await page.getByText('The evidence was handed in.').waitFor();
    await page.getByRole('region', { name: 'Waiting' }).getByText('Awaiting approval').waitFor();
    await picture('example-5-awaiting-approval');
  });

  test('the approval arrives by itself, and is told to those who do not see it', async () => {
    await decide(personOf('Maria Santos'), 'email', 'approve');
    await page.getByText('E-mail address: applied').waitFor();
    expect(await page.getByText('E-mail address: applied').getAttribute('aria-live')).toBe('polite');
    const email = page.getByRole('textbox', { name: 'E-mail address' });
    await expect.poll(() => email.inputValue()).toBe('maria.new@example.ph');
    await page.getByText('Nothing waits').waitFor();
    await picture('example-6-applied');
  });

  test('a refusal of the bank arrives, too', async () => {
    const antonio = personOf('Antonio Reyes');
    await open(antonio);
    await page.getByLabel('Number of the document').fill('letter-78');
    await page.getByRole('button', { name: 'Hand in' }).click();
    await page.getByRole('region', { name: 'Waiting' }).getByText('Awaiting approval').waitFor();
    await decide(antonio, 'email', 'refuse');
    await page.getByRole('region', { name: 'Recent changes' }).getByText('Rejected').waitFor();
  });
});

type Policy = {
  label: string;
  kind: string;
  access: string;
  message: string | null;
  parts: { access: string; kind: string }[];
};
type Shown = {
  labelled: string[];
  unlabelled: string[];
  groups: { name: string; controls: number }[];
  locked: Record<string, string>;
};

const POLICIES = `query ($id: ID!) { user(id: $id) { fieldPolicies { label kind access message parts { access kind } } } }`;

/** What a person finds on the page: inputs by label, groups by name, and what cannot be changed. */
const FOUND = `(() => {
  const text = (element) => element.textContent.trim().replace(/ \\(required\\)$/, '');
  const form = document.querySelector('form.form');
  const inputs = [...form.querySelectorAll('input, select, textarea')];
  return {
    labelled: inputs.filter((one) => !one.disabled && one.labels.length === 1).map((one) => text(one.labels[0])),
    unlabelled: inputs.filter((one) => one.labels.length !== 1 || text(one.labels[0]) === '').map((one) => one.id),
    groups: [...form.querySelectorAll('.group > fieldset')].map((one) => ({
      name: one.getAttribute('aria-label'),
      controls: one.querySelectorAll('input, select, textarea, button').length,
    })),
    locked: Object.fromEntries([...form.querySelectorAll('.locked > div')].map((one) =>
      [text(one.querySelector('dt')), one.querySelector('dd').textContent])),
  };
})()`;

describe('a form from fieldPolicies alone', () => {
  test('for every demo user: an input with a label for what may change, the reason for what may not', async () => {
    expect(new Set(people.map(({ provider }) => provider)).size).toBe(5);
    for (const person of people) {
      const { user } = await ask<{ user: { fieldPolicies: Policy[] } }>(person.token, POLICIES, {
        id: person.id,
      });
      await open(person);
      const shown = await page.evaluate<Shown>(FOUND);
      expect(shown.unlabelled, person.label).toEqual([]);
      for (const { label, kind, access, message } of user.fieldPolicies) {
        const about = `${person.label}: ${label}`;
        if (access === 'UNSUPPORTED') continue;
        if (access === 'LOCKED') {
          expect(shown.locked[label], about).toContain(message);
          expect(message?.length, about).toBeGreaterThan(0);
        } else if (['OBJECT', 'ADDRESS', 'LIST'].includes(kind)) {
          const group = shown.groups.find(({ name }) => name === label);
          expect(group?.controls, about).toBeGreaterThan(0);
        } else expect(shown.labelled, about).toContain(label);
      }
      const editable = user.fieldPolicies.filter(({ access }) => !['LOCKED', 'UNSUPPORTED'].includes(access));
      if (editable.length === 0) await page.getByText('Nothing can be changed now.').waitFor();
    }
  });

  test.each(['MatchMove', 'Machnet', 'Byzantine', 'BVNK', 'Payward'])(
    'at %s every value that is excluded is told of, at its field and in the summary',
    async (provider) => {
      const fields = page.locator('form.form .fields');
      for (const person of people.filter((one) => one.provider === provider)) {
        await open(person);
        if ((await fields.locator('input').count()) > 0) break;
      }
      // All folded parts, too: what is wrong in them must not stay hidden.
      const texts = fields.locator(
        '.fields > .field input[type=text]:enabled, .group[open] input[type=text]:enabled',
      );
      const count = await texts.count();
      for (let index = 0; index < count; index += 1) await texts.nth(index).fill('?'.repeat(300));
      await page.getByRole('button', { name: 'Review changes' }).click();
      await page.getByRole('alert').getByText('wrong').waitFor();
      const wrong = await page.evaluate<string[][]>(`
        [...document.querySelectorAll('form.form [aria-invalid=true]')].map((one) => [one.labels[0].textContent,
          ...one.getAttribute('aria-describedby').split(' ').filter((id) => id.endsWith('-refused'))
            .map((id) => document.getElementById(id).textContent)])`);
      expect(wrong.length).toBeGreaterThan(count / 3);
      for (const [label, ...messages] of wrong) expect(messages.join(), label).toMatch(/\w/);
      expect(await page.locator('.summary li').count()).toBeGreaterThanOrEqual(wrong.length);
      await picture(`example-7-excluded-${provider}`);
      await page.getByRole('button', { name: 'Undo all' }).click();
      await expect.poll(() => page.locator('form.form [aria-invalid=true]').count()).toBe(0);
    },
  );
});

test.each([
  ['light', 1280],
  ['dark', 1280],
  ['light', 390],
  ['dark', 390],
] as const)('%s at %i pixels nothing is cut off', async (colorScheme, width) => {
  await page.emulateMedia({ colorScheme });
  await page.setViewportSize({ width, height: 900 });
  for (const label of ['Maria Santos', 'Thornbury Ceramics', 'Grace Mendoza']) {
    await open(personOf(label));
    const over = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
    expect(over).toBeLessThanOrEqual(0);
    await picture(`example-8-${label.split(' ')[0]}-${colorScheme}-${width}`);
  }
});

test('nobody else was asked, and nothing complained', () => {
  expect(watched.foreign.filter((url) => new URL(url).origin !== server.url)).toEqual([]);
  // A page that is left while its socket is opening: Chromium says so of the farewell, and nothing is lost.
  const leftOpening = 'WebSocket is already in CLOSING or CLOSED state.';
  expect(watched.complaints.filter((one) => one !== leftOpening)).toEqual([]);
});

test('a page that was not started by it says how to start it', async () => {
  const lonely = await browser.newPage();
  await lonely.route('**/session.json', (route) => route.fulfill({ json: null }));
  await lonely.goto(address);
  await lonely.getByText('npm run example').waitFor();
});
