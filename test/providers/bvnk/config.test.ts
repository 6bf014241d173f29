import { expect, test } from 'vitest';
import { bvnk } from '../../../src/providers/bvnk/index.ts';
import { VALUES } from './builders.ts';

const { BVNK_SIGNING_HOST: _, ...required } = VALUES;

const signingOf = (baseUrl: string, host?: string) =>
  bvnk.configure(baseUrl, { ...required, ...(host === undefined ? {} : { BVNK_SIGNING_HOST: host }) })
    .signing;

test('the signing host is the base address’s unless it is named', () => {
  expect(signingOf('https://api.bvnk.com/')).toEqual({ host: 'api.bvnk.com', port: 443 });
  expect(signingOf('http://localhost:8080')).toEqual({ host: 'localhost', port: 8080 });
  expect(signingOf('http://proxy.example/bvnk')).toEqual({ host: 'proxy.example', port: 80 });
  expect(signingOf('http://127.0.0.1:9', 'API.bvnk.com')).toEqual({ host: 'api.bvnk.com', port: 443 });
  expect(signingOf('http://127.0.0.1:9', 'api.bvnk.com:8443')).toEqual({ host: 'api.bvnk.com', port: 8443 });
  expect(signingOf('http://127.0.0.1:9', '[::1]:80')).toEqual({ host: '[::1]', port: 80 });
  expect(signingOf('https://api.bvnk.com', '')).toEqual({ host: 'api.bvnk.com', port: 443 });
});

test('the address loses the slash at its end', () => {
  expect(bvnk.configure('https://proxy.example/bvnk//', required).baseUrl).toBe('https://proxy.example/bvnk');
});

test.each([
  ['BVNK_BASE_URL', 'ftp://api.bvnk.com', {}],
  ['BVNK_BASE_URL', 'api.bvnk.com', {}],
  ['BVNK_BASE_URL', 'https://user:pass@api.bvnk.com', {}],
  ['BVNK_BASE_URL', 'https://api.bvnk.com/?x=1', {}],
  ['BVNK_HAWK_ID', 'https://api.bvnk.com', { BVNK_HAWK_ID: 'a"b' }],
  ['BVNK_HAWK_ID', 'https://api.bvnk.com', { BVNK_HAWK_ID: '' }],
  ['BVNK_HAWK_KEY', 'https://api.bvnk.com', { BVNK_HAWK_KEY: '' }],
  ['BVNK_WEBHOOK_SECRET', 'https://api.bvnk.com', { BVNK_WEBHOOK_SECRET: '' }],
  ['BVNK_SIGNING_HOST', 'https://api.bvnk.com', { BVNK_SIGNING_HOST: 'https://api.bvnk.com' }],
  ['BVNK_SIGNING_HOST', 'https://api.bvnk.com', { BVNK_SIGNING_HOST: 'api.bvnk.com:99999' }],
])('%s is refused by name, without its value', (name, baseUrl, values) => {
  const configure = () => bvnk.configure(baseUrl, { ...required, ...values });
  expect(configure).toThrow(new RegExp(`^${name} [^;]+$`));
  expect(configure).not.toThrow(/pass|99999|a"b/);
});

test('all that is missing is told at once', () => {
  expect(() => bvnk.configure('https://api.bvnk.com', {})).toThrow(
    'BVNK_HAWK_ID is missing; BVNK_HAWK_KEY is missing; BVNK_WEBHOOK_SECRET is missing',
  );
});

test('a customer’s reference is a UUID, and no path', () => {
  const { providerUserIdPattern: pattern } = bvnk;
  expect(pattern.test('8a0e1da2-2af3-4b9e-a221-e74db4e01b06')).toBe(true);
  for (const wrong of ['', '../status', 'a/b', 'a b', 'a_b', 'x'.repeat(65)]) {
    expect(pattern.test(wrong)).toBe(false);
  }
});
