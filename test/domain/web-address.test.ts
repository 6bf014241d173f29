import { describe, expect, it } from 'vitest';
import {
  isHarmlessWebsite,
  isLoopbackHost,
  isLoopbackUrl,
  isPublicHttpsUrl,
} from '../../src/domain/web-address.ts';

describe('an address that may be shown', () => {
  it.each([
    'https://verify.example.com/session/1?token=a%20b#step',
    'HTTPS://Verify.Example.com:8443/',
    'https://8.8.8.8/',
    'https://[2606:4700:4700::1111]/',
    'https://bücher.example/',
  ])('is %s', (url) => expect(isPublicHttpsUrl(url)).toBe(true));
});

describe('an address that may not be shown', () => {
  it.each([
    ['a script', 'javascript:alert(1)'],
    ['a script in the clothes of an address', 'javascript://verify.example.com/%0aalert(1)'],
    ['data', 'data:text/html;base64,PHNjcmlwdD4='],
    ['a file', 'file:///etc/passwd'],
    ['http', 'http://verify.example.com/'],
    ['relative', '//verify.example.com/'],
    ['without slashes', 'https:verify.example.com'],
    ['with backslashes', 'https:\\\\verify.example.com\\'],
    ['with a backslash before the host ends', 'https://evil.test\\@verify.example.com/'],
    ['with a user', 'https://verify.example.com@evil.test/'],
    ['with a password', 'https://user:secret@verify.example.com/'],
    ['with a line break', 'https://verify.example.com/\r\nset-cookie: a'],
    ['with a tab inside its scheme', 'https:\t//verify.example.com/'],
    ['with a space before it', ' https://verify.example.com/'],
    ['with a change of direction', 'https://verify.example.com/\u202egpj.exe'],
    ['with an invisible character', 'https://verify.example\u200b.com/'],
    ['metadata', 'https://169.254.169.254/latest/meta-data'],
    ['metadata by name', 'https://metadata.google.internal/'],
    ['this machine', 'https://127.0.0.1/'],
    ['this machine in one number', 'https://2130706433/'],
    ['this machine in hex', 'https://0x7f.1/'],
    ['this machine in octal', 'https://0177.0.0.01/'],
    ['this machine in full-width digits', 'https://１２７.0.0.1/'],
    ['this machine by name', 'https://localhost/'],
    ['this machine by its name in full', 'https://a.localhost./'],
    ['this machine in IPv6', 'https://[::1]/'],
    ['this machine in IPv6 that carries IPv4', 'https://[::ffff:127.0.0.1]/'],
    ['this machine behind NAT64', 'https://[64:ff9b::7f00:1]/'],
    ['this machine by 6to4', 'https://[2002:7f00:1::]/'],
    ['no machine', 'https://0/'],
    ['private', 'https://10.1.2.3/'],
    ['private, too', 'https://172.31.0.1/'],
    ['private at home', 'https://192.168.1.1/'],
    ['of a carrier', 'https://100.64.0.1/'],
    ['of a group', 'https://224.0.0.1/'],
    ['to all', 'https://255.255.255.255/'],
    ['unique and local', 'https://[fd00::1]/'],
    ['of a link', 'https://[fe80::1]/'],
    ['of one label', 'https://intranet/'],
    ['of the local network', 'https://printer.local/'],
    ['of the root', 'https://./'],
    ['too long', `https://verify.example.com/${'a'.repeat(2048)}`],
    ['empty', ''],
  ])('is %s', (_, url) => {
    expect(isPublicHttpsUrl(url)).toBe(false);
  });
});

it('knows this machine by each of its names', () => {
  for (const host of ['localhost', 'LOCALHOST', 'app.localhost', '127.0.0.1', '127.9.9.9', '::1', '[::1]'])
    expect([host, isLoopbackHost(host)]).toEqual([host, true]);
  for (const host of ['0.0.0.0', '::', '127.0.0.1.evil.test', 'localhost.evil.test', 'evillocalhost', ''])
    expect([host, isLoopbackHost(host)]).toEqual([host, false]);
});

it('takes http at this machine for the link of a simulator, and nothing else', () => {
  expect(isLoopbackUrl('http://127.0.0.1:4100/hosted/1')).toBe(true);
  expect(isLoopbackUrl('http://localhost:4100/hosted/1')).toBe(true);
  for (const url of ['http://10.0.0.1/', 'http://a:b@127.0.0.1/', 'javascript:alert(1)', 'ftp://127.0.0.1/'])
    expect([url, isLoopbackUrl(url)]).toEqual([url, false]);
});

describe('a website', () => {
  it.each([
    'www.example.com',
    'example.com/about?x=a:b',
    'example.com:8443/about',
    'http://example.com',
    'HTTPS://example.com/a:b',
    'bücher.example',
    'Acme',
    'n/a',
    'example.com and more',
  ])('may be %s', (text) => expect(isHarmlessWebsite(text)).toBe(true));

  it.each([
    'javascript:alert(1)',
    'JavaScript://example.com/%0aalert(1)',
    'data:text/html,x',
    'mailto:a@example.com',
    'ftp://example.com',
    'user:secret@example.com',
    'https://user@example.com',
    'localhost',
    'localhost:4000',
    '127.0.0.1',
    '169.254.169.254/latest',
    'http://10.0.0.1',
    'example.com\r\nx',
    'java\tscript:alert(1)',
    ' javascript:alert(1)',
    'http:169.254.169.254',
    '//10.0.0.1',
    'printer.local',
  ])('may not be %s', (text) => expect(isHarmlessWebsite(text)).toBe(false));
});
