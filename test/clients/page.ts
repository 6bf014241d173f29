import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build, type Rollup } from 'vite';
import config from './vitest.config.ts';

const PAGE =
  '<!doctype html><link rel="icon" href="data:,"><body><script type="module" src="/page.js"></script>';

/** Serves a page with one script of `browser/`, bundled as an app would be, from an origin of its own. */
export async function servePage(file: string): Promise<{ address: string; close(): void }> {
  const script = await bundle(file);
  const pages = createServer((request, response) => {
    const isScript = request.url === '/page.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    response.end(isScript ? script : PAGE);
  });
  await new Promise<void>((resolve) => pages.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(pages.address() as AddressInfo).port}`,
    close: () => void pages.close(),
  };
}

async function bundle(file: string): Promise<string> {
  const input = fileURLToPath(new URL(`./browser/${file}`, import.meta.url));
  const { output } = (await build({
    configFile: false,
    logLevel: 'warn',
    root: fileURLToPath(new URL('.', import.meta.url)),
    resolve: config.resolve ?? {},
    build: { write: false, minify: false, target: 'es2022', rollupOptions: { input } },
  })) as Rollup.RollupOutput;
  return output[0].code;
}
