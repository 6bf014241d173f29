import { existsSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';

const CANDIDATES = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** Starts the machine's Chromium; `CHROMIUM` names another one. */
export async function startBrowser(): Promise<Browser> {
  const executablePath = CANDIDATES.find((path) => path && existsSync(path));
  if (!executablePath) throw new Error('No Chromium here: install one, or name it in CHROMIUM.');
  return chromium.launch({
    executablePath,
    args: [
      ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
      ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
    ],
  });
}

/** A folder for pictures, named on the console so that somebody can look at them. */
export async function pictureFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'profile-subgraph-explorer-'));
  console.log(`screenshots: ${folder}`);
  return folder;
}

/** What a page asked for elsewhere, and what its security policy or its scripts complained of. */
export function watchPage(page: Page, origin: string): { foreign: string[]; complaints: string[] } {
  const foreign: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (/^https?:$/.test(url.protocol) && url.origin !== origin) foreign.push(request.url());
  });
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return { foreign, complaints };
}

/** Runs one of the operations in the editor by its name. */
export async function runOperation(page: Page, name: string): Promise<void> {
  await page.locator('.graphiql-execute-button').click();
  await page.getByRole('menuitem', { name }).click();
}

/** The text of the answer's editor, which shows spaces of its own. */
export async function shownResult(page: Page): Promise<string> {
  const lines = await page.locator('.result-window .view-line').allInnerTexts();
  return lines.join('\n').replaceAll('\u00a0', ' ');
}
