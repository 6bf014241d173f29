import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type App, startApp } from '../../src/app.ts';
import { readEnvironment } from '../../src/env.ts';
import { registry } from '../../src/providers/registry.ts';
import { readSandboxKey, signToken } from '../../src/runtime/sandbox-token.ts';
import { type Line, lineTo } from './line.ts';
import { pictureFolder, startBrowser, watchPage } from './support.ts';

let app: App;
/** What the browser reaches it by. */
let line: Line;
let browser: Browser;
let page: Page;
let pictures: string;
let watched: ReturnType<typeof watchPage>;
let dataDir: string;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'profile-subgraph-browser-'));
  const env = { DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'error' };
  app = await startApp(readEnvironment(env, Object.values(registry)));
  // The bank decides when the test says so, however slow the machine is.
  const switches = await fetch(`${app.url}/_sandbox/matchmove/switches`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ bank: 'manual' }),
  });
  expect(switches.status).toBe(200);
  line = await lineTo(app.url);
  pictures = await pictureFolder();
  browser = await startBrowser();
  page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.setDefaultTimeout(20_000);
  watched = watchPage(page, line.url);
});

afterAll(async () => {
  await browser?.close();
  line?.close();
  await app?.stop();
  await rm(dataDir, { recursive: true, force: true });
});

const picture = (name: string) => page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
const rowOf = (name: string) => page.locator('.list tbody tr', { hasText: name });
const card = (heading: string) =>
  page.locator('section', { has: page.getByRole('heading', { name: heading, exact: true }) });
const choice = (name: string) => page.getByRole('combobox', { name, exact: true });
const idOf = (label: string) => app.demoUsers.find((user) => user.label.startsWith(label))?.userId as string;

async function tokenWith(...scopes: string[]): Promise<string> {
  const key = await readSandboxKey(dataDir);
  if (!key) throw new Error('the sandbox has no key');
  return signToken(key, { subject: 'clerk-1', scopes, expiresIn: '10m' });
}

/** Asks for a change as another system would. */
async function change(label: string, changes: object): Promise<void> {
  const query = `mutation ($input: UpdateUserInput!) { updateUser(input: $input) { update { status } userErrors { code message } } }`;
  const response = await fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${app.token}` },
    body: JSON.stringify({ query, variables: { input: { userId: idOf(label), changes } } }),
  });
  const { data } = (await response.json()) as { data: { updateUser: { userErrors: unknown[] } } };
  expect(data.updateUser.userErrors).toEqual([]);
}

/** What the focused element is called. A text: the tests know no browser's types. */
const focused = () =>
  page.evaluate<string>(
    `document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent.trim()`,
  );

/** Presses Tab until the element that is looked for has the focus, as a person without a mouse does. */
async function tabTo(name: string | RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab');
    const text = await focused();
    if (typeof name === 'string' ? text === name : name.test(text)) return;
  }
  throw new Error(`Tab does not lead to ${name}`);
}

/** Nothing is cut off or has to be scrolled for sideways. */
async function fits(): Promise<void> {
  const over = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
  expect(over).toBeLessThanOrEqual(0);
}

describe('the list of changes', () => {
  test('opens in the sandbox without a question, and is live', async () => {
    await page.goto(`${line.url}/console`);
    await page.getByRole('heading', { name: 'Open changes' }).waitFor();
    await rowOf('Antonio Reyes').getByText('Awaiting verification').waitFor();
    await page.locator('.live', { hasText: /^Live$/ }).waitFor();
    expect(await rowOf('Antonio Reyes').innerText()).toContain('tony.reyes@example.ph');
  });

  test('shows a change as it arrives, above the others', async () => {
    await change('Maria Santos', { email: 'maria.new@example.ph' });
    await rowOf('Maria Santos').waitFor();
    expect(await page.locator('.list tbody tr').first().innerText()).toContain('maria.new@example.ph');
    await expect.poll(() => page.locator('.count').innerText()).toBe('2');
    await picture('console-1-changes');
  });

  test('is narrowed by its filters, which stand in the address', async () => {
    await choice('Field').selectOption({ label: 'Phone' });
    await page.getByText('No change passes these filters').waitFor();
    expect(page.url()).toContain('field=PHONE');
    await picture('console-2-nothing');
    await page.goBack();
    await rowOf('Maria Santos').waitFor();
    await choice('Age').selectOption({ label: 'Older than a day' });
    await page.getByText('No change passes these filters').waitFor();
    await page.getByRole('link', { name: 'Show all open changes' }).click();
    await page.getByLabel('Asked by').fill('sandbox-service');
    await page.getByRole('button', { name: 'Apply' }).click();
    await rowOf('Maria Santos').waitFor();
    await expect.poll(() => rowOf('Antonio Reyes').count()).toBe(0);
    await page.getByRole('link', { name: 'Changes', exact: true }).click();
    await rowOf('Antonio Reyes').waitFor();
  });
});

describe('the whole story, by keyboard alone', () => {
  test('leads from the list to the user, with the pending value beside the one in force', async () => {
    await tabTo('Maria Santos');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Maria Santos' }).waitFor();
    const pending = card('Pending changes');
    expect(await pending.innerText()).toMatch(/maria\.santos@example\.ph[\s\S]*maria\.new@example\.ph/);
    await card('Profile')
      .getByRole('row', { name: /^E-mail address/ })
      .getByText('maria.new@example.ph')
      .waitFor();
    await card('Requirements').getByText('Awaiting evidence').waitFor();
    await picture('console-3-user');
  });

  test('a refusal stays in the dialog, and evidence that is right goes to the provider', async () => {
    await tabTo(/^Hand in evidence/);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await tabTo(/^Hand in$/);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await focused()).toMatch(/^Hand in evidence/);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.type(' ');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByRole('alert').waitFor();
    await picture('console-4-refused');
    await page.keyboard.type('letter-77');
    await page.keyboard.press('Enter');
    await page.getByText('The evidence was handed in.').waitFor();
    await card('Pending changes').getByText('Awaiting approval').waitFor();
  });

  test('the bank decides, and everything follows by itself, on this page and on others', async () => {
    const other = await browser.newPage();
    await other.goto(`${line.url}/console`);
    const row = other.locator('.list tbody tr', { hasText: 'Maria Santos' });
    await row.getByText('Awaiting approval').waitFor();
    await tabTo(/^Approve/);
    await page.keyboard.press('Enter');
    await card('Timeline').getByText('Applied').waitFor();
    await card('Pending changes').getByText('Nothing is pending').waitFor();
    await card('Profile')
      .getByRole('row', { name: /^E-mail address maria\.new@example\.ph/ })
      .waitFor();
  });

  test('the audit trail says who did what, with which document', async () => {
    const trail = card('Audit trail');
    await trail.getByRole('row', { name: /sandbox-operator Evidence submitted/ }).waitFor();
    expect(await trail.innerText()).toMatch(/document letter-77/);
    await trail.getByRole('row', { name: /sandbox-service Update requested/ }).waitFor();
    expect(await page.locator('.facts').innerText()).not.toMatch(/\bin \d+ second/);
    await picture('console-5-approved');
  });
});

test('the list goes on behind what it showed last when the line was broken', async () => {
  await page.goto(`${line.url}/console#/`);
  await rowOf('Antonio Reyes').waitFor();
  await page.locator('.live', { hasText: /^Live$/ }).waitFor();
  line.cut();
  await page.locator('.live', { hasText: /^Connecting/ }).waitFor();
  await change('Maria Santos', { phone: '+639175550199' });
  line.mend();
  await page.locator('.live', { hasText: /^Live$/ }).waitFor();
  await page.locator('.list tbody tr', { hasText: '+639175550199' }).waitFor();
  line.cut();
  await page.locator('.live', { hasText: /^Connecting/ }).waitFor();
  line.mend();
  await page.locator('.live', { hasText: /^Live$/ }).waitFor();
});

describe('what an operator can do', () => {
  test('a change is cancelled only after a question', async () => {
    await page.goto(`${line.url}/console#/users/${idOf('Antonio Reyes')}`);
    await page.getByRole('button', { name: /^Cancel/ }).click();
    await page.getByRole('button', { name: 'Keep it' }).click();
    await card('Pending changes').getByText('tony.reyes@example.ph').waitFor();
    await page.getByRole('button', { name: /^Cancel/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('The change was cancelled.').waitFor();
    await card('Timeline').getByText('Cancelled', { exact: true }).waitFor();
  });

  test('what waits for a provider in trouble is tried again at once', async () => {
    const faults = `${app.url}/_sandbox/machnet/faults`;
    await fetch(faults, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ fault: { kind: 'html' } }),
    });
    const asked = change('Rafael Monteiro', { phone: '+14155550177' });
    await page.goto(`${line.url}/console#/`);
    await rowOf('Rafael Monteiro').getByText('Submitting').waitFor();
    await rowOf('Rafael Monteiro').getByRole('link').click();
    await card('Pending changes').getByText('+14155550177').waitFor();
    await asked;
    await fetch(faults, { method: 'DELETE' });
    await page.getByRole('button', { name: /^Retry/ }).click();
    await card('Timeline').getByText('Applied').waitFor();
    await card('Profile')
      .getByRole('row', { name: /^Phone number \+14155550177/ })
      .waitFor();
    await card('Audit trail')
      .getByRole('row', { name: /Update retried/ })
      .waitFor();
  });

  test('the provider is asked again, and its KYC decision is seen', async () => {
    await page.goto(`${line.url}/console#/users/${idOf('Nora Lindqvist')}`);
    await page.getByRole('button', { name: /^Refresh/ }).click();
    await page.getByText('Read from the provider again.').waitFor();
    await card('Decide as the provider').getByRole('button', { name: 'Approve KYC' }).click();
    await page.locator('.badges').getByText('KYC: Approved').waitFor();
  });

  test('users are listed by what they are, and found by e-mail or phone', async () => {
    await page.goto(`${line.url}/console#/users`);
    await rowOf('Maria Santos').waitFor();
    await choice('Provider').selectOption({ label: 'BVNK' });
    await expect.poll(() => rowOf('Maria Santos').count()).toBe(0);
    await choice('Due').selectOption({ label: 'Something is due' });
    await expect.poll(() => page.url()).toContain('due=yes');
    await page.getByLabel('Find by e-mail or phone').fill('MARIA.new@example.ph');
    await page.keyboard.press('Enter');
    await rowOf('Maria Santos').waitFor();
    await picture('console-6-found');
    await page.getByLabel('Find by e-mail or phone').fill('nobody@example.ph');
    await page.keyboard.press('Enter');
    await page.getByText('Nobody has this e-mail address or phone number').waitFor();
    await page.getByLabel('Find by e-mail or phone').fill('nonsense');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('must be a phone number').waitFor();
    await page.goto(`${line.url}/console#/users/${idOf('Maria Santos')}`);
    await card('Audit trail')
      .getByRole('row', { name: /sandbox-operator User looked up EMAIL/ })
      .waitFor();
  });

  test('whoever does not exist is told of', async () => {
    await page.goto(`${line.url}/console#/users/${crypto.randomUUID()}`);
    await page.getByText('There is no such user').waitFor();
    await page.goto(`${line.url}/console#/nonsense`);
    await page.getByRole('heading', { name: 'There is no such page' }).waitFor();
  });
});

type AxNode = {
  nodeId: string;
  parentId?: string;
  childIds?: string[];
  ignored: boolean;
  role?: { value: string };
  name?: { value: string };
};

/** The tables as Chromium hands them to a screen reader: the roles of every row's cells. */
async function heardTables(): Promise<string[][][]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: AxNode[] };
  await session.detach();
  const known = new Map(nodes.map((node) => [node.nodeId, node]));
  const below = (node: AxNode): AxNode[] =>
    (node.childIds ?? []).flatMap((id) => {
      const child = known.get(id);
      return child ? [child, ...below(child)] : [];
    });
  const roleOf = ({ role }: AxNode) => role?.value ?? '';
  const inside = (node: AxNode, role: RegExp) => below(node).filter((one) => role.test(roleOf(one)));
  return nodes
    .filter((node) => !node.ignored && roleOf(node) === 'table')
    .map((table) =>
      inside(table, /^row$/).map((row) =>
        inside(row, /^(cell|gridcell|columnheader|rowheader)$/).map(roleOf),
      ),
    );
}

describe('on every screen', () => {
  test.each(['', 'users', 'user'])(
    'a screen reader hears the same tables on a narrow screen: %s',
    async (name) => {
      const path = name === 'user' ? `users/${idOf('Antonio Reyes')}` : name;
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.goto(`${line.url}/console#/${path}`);
      await page.locator('main table').first().waitFor();
      if (name === 'user') await card('Audit trail').locator('table').waitFor();
      const wide = await heardTables();
      expect(wide[0]?.[0]?.length).toBeGreaterThan(2);
      expect(wide[0]?.[0]).toEqual(wide[0]?.[0]?.map(() => 'columnheader'));
      for (const table of wide) for (const row of table) expect(row).toHaveLength(table[0]?.length ?? 0);
      await page.setViewportSize({ width: 390, height: 900 });
      expect(await heardTables()).toEqual(wide);
      // Other browsers than this one need to be told.
      const silent =
        'table:not([role]), thead:not([role]), tbody:not([role]), tr:not([role]), td:not([role])';
      expect((await page.locator(silent).count()) + (await page.locator('th:not([role])').count())).toBe(0);
    },
  );

  test.each([
    ['light', 1440],
    ['dark', 1440],
    ['light', 820],
    ['dark', 390],
    ['light', 390],
  ] as const)('%s at %i pixels nothing is cut off', async (colorScheme, width) => {
    await change('Maria Santos', { phone: `+63917555${width + (colorScheme === 'dark' ? 5_000 : 0)}` });
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    for (const [name, path] of [
      ['changes', ''],
      ['users', 'users'],
      ['user', `users/${idOf('Maria Santos')}`],
    ]) {
      await page.goto(`${line.url}/console#/${path}`);
      await page.locator('main table').first().waitFor();
      await fits();
      await picture(`console-7-${name}-${colorScheme}-${width}`);
    }
  });
});

describe('signing in', () => {
  test('is asked for after signing out, also after a reload', async () => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('button', { name: /Continue as the sandbox/ }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: /Continue as the sandbox/ }).waitFor();
    await picture('console-8-sign-in');
  });

  test('with a token that is none says so', async () => {
    await page.getByLabel('Paste an access token').fill('nonsense');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('alert').getByText('The token is not valid').waitFor();
  });

  test('with a token that may read alone shows what it may, and refuses the rest', async () => {
    await page.getByLabel('Paste an access token').fill(`Bearer ${await tokenWith('users:read')}`);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.goto(`${line.url}/console#/users/${idOf('Maria Santos')}`);
    await card('Audit trail').getByText('Your token does not allow this').waitFor();
    await page.getByRole('button', { name: /^Refresh/ }).click();
    await page.getByRole('alert').getByText('lacks the scope users:write').waitFor();
    await picture('console-9-refused');
    await page.goto(`${line.url}/console#/users`);
    await page.getByText('Your token does not allow this').waitFor();
  });

  test('with a token that may not even read says so', async () => {
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByLabel('Paste an access token').fill(await tokenWith('users:write'));
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.goto(`${line.url}/console#/`);
    await page.getByText('Your token does not allow this').waitFor();
  });
});

test('nothing was asked of another machine, and nothing complained but of the refused token and the broken line', () => {
  expect(watched.foreign).toEqual([]);
  expect(watched.complaints.filter((text) => !/401|net::ERR_/.test(text))).toEqual([]);
});
