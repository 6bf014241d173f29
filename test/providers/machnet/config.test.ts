import { expect, test } from 'vitest';
import { machnet } from '../../../src/providers/machnet/index.ts';
import { VALUES } from './local-server.ts';

test('the variables that are asked for are those that are needed', () => {
  expect([...machnet.env.required].sort()).toEqual(Object.keys(VALUES).sort());
  expect(machnet.env.baseUrl).toBe('MACHNET_BASE_URL');
  expect(machnet.configure('https://v4sandbox.example/v4//', VALUES)).toEqual({
    baseUrl: 'https://v4sandbox.example/v4',
    clientId: 'partner 17',
    clientSecret: 'c1ient:s3cret',
    webhookSecret: 'secret',
  });
});

test('every wrong variable is named at once, and no value is', () => {
  const wrong = { ...VALUES, MACHNET_CLIENT_ID: 'hunter\n2', MACHNET_CLIENT_SECRET: 'pässword' };
  const configure = () => machnet.configure('ftp://api.example', { ...wrong, MACHNET_WEBHOOK_SECRET: '' });
  expect(configure).toThrow(
    /MACHNET_BASE_URL .*MACHNET_CLIENT_ID .*MACHNET_CLIENT_SECRET .*MACHNET_WEBHOOK_SECRET is empty/s,
  );
  expect(configure).not.toThrow(/hunter|pässword|api\.example/);
  expect(() => machnet.configure('https://api.example/v4?key=1', VALUES)).toThrow(/MACHNET_BASE_URL/);
  expect(() => machnet.configure('https://api.example/v4', {})).toThrow(/MACHNET_CLIENT_ID is missing/);
});

test('a user id that could leave its place in the path is no user id', () => {
  const isUserId = (id: string) => machnet.providerUserIdPattern.test(id);
  expect(isUserId('f45680e1-014d-42c7-be86-3b2899e911c3')).toBe(true);
  for (const id of ['', '..', 'a/b', 'a?b', 'kyc/../x', 'a b', 'a\n', 'x'.repeat(65)]) {
    expect(isUserId(id)).toBe(false);
  }
});
