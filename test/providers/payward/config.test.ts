import { expect, test } from 'vitest';
import { payward } from '../../../src/providers/payward/index.ts';

const base64 = (text: string) => Buffer.from(text).toString('base64');
const values = {
  PAYWARD_API_KEY: 'public-key',
  PAYWARD_API_SECRET: base64('private key'),
  PAYWARD_WEBHOOK_SECRET: base64('webhook secret'),
};

test('the variables that are asked for are those that are needed', () => {
  expect([...payward.env.required].sort()).toEqual(Object.keys(values).sort());
  expect(payward.env.baseUrl).toBe('PAYWARD_BASE_URL');
  expect(payward.configure('https://api.example/proxy//', values)).toEqual({
    baseUrl: 'https://api.example/proxy',
    apiKey: 'public-key',
    apiSecret: Buffer.from('private key'),
    webhookSecrets: [Buffer.from('webhook secret')],
  });
});

test('while secrets of the webhook are rotated there are several, newest first', () => {
  const PAYWARD_WEBHOOK_SECRET = `${base64('newest')}, ${base64('older').replace('=', '')} `;
  const { webhookSecrets } = payward.configure('https://api.example', { ...values, PAYWARD_WEBHOOK_SECRET });
  expect(webhookSecrets).toEqual([Buffer.from('newest'), Buffer.from('older')]);
});

test('every wrong variable is named at once, and no value is', () => {
  const wrong = {
    PAYWARD_API_KEY: 'two\nlines',
    PAYWARD_API_SECRET: 'hunter2!',
    PAYWARD_WEBHOOK_SECRET: `${values.PAYWARD_WEBHOOK_SECRET},swordfish?`,
  };
  const configure = () => payward.configure('https://api.example/?token=abc', wrong);
  expect(configure).toThrow(
    /PAYWARD_BASE_URL must.*PAYWARD_API_KEY must.*PAYWARD_API_SECRET must.*PAYWARD_WEBHOOK_SECRET must/,
  );
  expect(configure).not.toThrow(/two|lines|hunter2|swordfish|token|d2ViaG9vay/);
  expect(() => payward.configure('https://api.example', {})).toThrow(
    'PAYWARD_API_KEY is missing; PAYWARD_API_SECRET is missing; PAYWARD_WEBHOOK_SECRET is missing',
  );
  expect(() => payward.configure('ftp://api.example', values)).toThrow('PAYWARD_BASE_URL');
});

test.each(['', '=', 'a', '!!!!', 'YWJj YWJj', 'YWJj\nYWJj', `${base64('a')},`])(
  '%j is no base64',
  (secret) => {
    for (const name of ['PAYWARD_API_SECRET', 'PAYWARD_WEBHOOK_SECRET']) {
      expect(() => payward.configure('https://api.example', { ...values, [name]: secret })).toThrow(name);
    }
  },
);

test('a user id has 14 to 42 characters and cannot leave its place in a path', () => {
  const isUserId = (id: string) => payward.providerUserIdPattern.test(id);
  for (const id of ['AA45N8G4MLDYWAR7', 'a'.repeat(14), 'a'.repeat(42), '0_-'.repeat(5)]) {
    expect(isUserId(id)).toBe(true);
  }
  for (const id of [
    '',
    'a'.repeat(13),
    'a'.repeat(43),
    '../../../../webhooks',
    'AA45N8G4MLDYWAR7/x',
    'AA45N8G4MLDYWAR7?x',
    'AA45N8G4MLDYWAR7\n',
    'AA45 N8G4 MLDY WAR7',
  ]) {
    expect(isUserId(id)).toBe(false);
  }
});
