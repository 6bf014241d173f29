import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

/** What the console is made of: a file as it is sent, by its path below `/console/`. */
export type Asset = { type: string; etag: string; content: string };

const APP = new URL('../../console/', import.meta.url);

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
};

/** The modules that the console takes from packages, by the names under which they import one another. */
const PACKAGES: Readonly<Record<string, string>> = {
  preact: 'vendor/preact.mjs',
  'preact/hooks': 'vendor/hooks.mjs',
  htm: 'vendor/htm.mjs',
  'graphql-sse': 'vendor/graphql-sse/client.mjs',
};

/** The parts that the client of graphql-sse imports from beside it. */
const BESIDE = ['parser.mjs', 'utils.mjs', 'common.mjs'];

let assets: ReadonlyMap<string, Asset> | undefined;

/** Read once for the process, when the first browser asks: no build step stands between the files and the browser. */
export function consoleAssets(): ReadonlyMap<string, Asset> {
  assets ??= new Map([...appFiles(), ...packageFiles()].map(([path, url]) => [path, asset(path, url)]));
  return assets;
}

function appFiles(): [string, URL][] {
  return readdirSync(APP)
    .filter((name) => typeOf(name) !== undefined)
    .map((name) => [name, new URL(name, APP)]);
}

function packageFiles(): [string, URL][] {
  const main = new URL(import.meta.resolve('graphql-sse'));
  return [
    ...['preact', 'preact/hooks', 'htm'].map((name): [string, URL] => [
      PACKAGES[name] as string,
      new URL(import.meta.resolve(name)),
    ]),
    ...['client.mjs', ...BESIDE].map((name): [string, URL] => [
      `vendor/graphql-sse/${name}`,
      new URL(name, main),
    ]),
  ];
}

function asset(path: string, url: URL): Asset {
  const type = typeOf(path) as string;
  const text = readFileSync(url, 'utf8');
  const content = type.startsWith('text/javascript') ? withAddresses(text) : text;
  const etag = `"${createHash('sha256').update(content).digest('base64url')}"`;
  return { type, etag, content };
}

/** Browsers find a package by its address only; an import map would have to stand in the page as a script. */
function withAddresses(script: string): string {
  return script.replace(/(\bfrom\s*)(['"])([\w/-]+)\2/g, (whole, from, quote, name) =>
    Object.hasOwn(PACKAGES, name) ? `${from}${quote}/console/${PACKAGES[name]}${quote}` : whole,
  );
}

function typeOf(name: string): string | undefined {
  return TYPES[name.slice(name.lastIndexOf('.') + 1)];
}
