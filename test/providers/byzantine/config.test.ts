import { expect, test } from 'vitest';
import { byzantine } from '../../../src/providers/byzantine/index.ts';
import { PRIVATE_KEY, PUBLIC_KEY, VALUES } from './builders.ts';

const BASE = 'https://api.byzantine.example';

test('the variables that are asked for are those that are needed', () => {
  expect([...byzantine.env.required].sort()).toEqual(Object.keys(VALUES).sort());
  expect(byzantine.env.baseUrl).toBe('BYZANTINE_BASE_URL');
  const config = byzantine.configure(`${BASE}/proxy//`, VALUES);
  expect(config).toMatchObject({ baseUrl: `${BASE}/proxy`, key: { publicKey: PUBLIC_KEY } });
  expect(config.webhookKeys[0]?.type).toBe('public');
});

test('keys may have the prefix 0x and letters of either case', () => {
  const loud = (hex: string) => `0x${hex.toUpperCase()}`;
  const { BYZANTINE_WEBHOOK_PUBLIC_KEY: webhookKey } = VALUES;
  const config = byzantine.configure(BASE, {
    BYZANTINE_PRIVATE_KEY: loud(PRIVATE_KEY),
    BYZANTINE_WEBHOOK_PUBLIC_KEY: loud(webhookKey),
  });
  expect(config.key.publicKey).toBe(PUBLIC_KEY);
  const [plain] = byzantine.configure(BASE, VALUES).webhookKeys;
  expect(plain && config.webhookKeys[0]?.equals(plain)).toBe(true);
});

/** The order of the curve's group: no key, though it has 64 digits. */
const ORDER = 'ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551';

test.each([
  ['BYZANTINE_PRIVATE_KEY', ''],
  ['BYZANTINE_PRIVATE_KEY', PRIVATE_KEY.slice(1)],
  ['BYZANTINE_PRIVATE_KEY', `${PRIVATE_KEY.slice(1)}g`],
  ['BYZANTINE_PRIVATE_KEY', `${PRIVATE_KEY}\n`],
  ['BYZANTINE_PRIVATE_KEY', '0'.repeat(64)],
  ['BYZANTINE_PRIVATE_KEY', ORDER],
  ['BYZANTINE_WEBHOOK_PUBLIC_KEY', ''],
  ['BYZANTINE_WEBHOOK_PUBLIC_KEY', `${VALUES.BYZANTINE_WEBHOOK_PUBLIC_KEY},`],
  ['BYZANTINE_WEBHOOK_PUBLIC_KEY', `04${'1'.repeat(64)}`],
  ['BYZANTINE_WEBHOOK_PUBLIC_KEY', `02${'1'.repeat(128)}`],
  ['BYZANTINE_WEBHOOK_PUBLIC_KEY', `02${'f'.repeat(64)}`],
])('%s as %j stops the start, by name and not by value', (name, value) => {
  const configure = () => byzantine.configure(BASE, { ...VALUES, [name]: value });
  expect(configure).toThrow(new RegExp(`^${name} `));
  if (value !== '') expect(configure).not.toThrow(value);
});

test('every wrong variable is named at once, and no value is', () => {
  const configure = () => byzantine.configure('ftp://user:pass@host', { BYZANTINE_PRIVATE_KEY: 'hunter2' });
  expect(configure).toThrow(
    /BYZANTINE_BASE_URL .*BYZANTINE_PRIVATE_KEY .*BYZANTINE_WEBHOOK_PUBLIC_KEY is missing/,
  );
  expect(configure).not.toThrow(/hunter2|pass@|host/);
});

test.each(['https://a.example?x=1', 'https://a.example#x', 'https://u:p@a.example', 'a.example'])(
  'an address like %s stops the start',
  (address) => {
    expect(() => byzantine.configure(address, VALUES)).toThrow(/^BYZANTINE_BASE_URL must/);
  },
);

test('a user id is a UUID in either case, whose own form is lower case', () => {
  const isUserId = (id: string) => byzantine.providerUserIdPattern.test(id);
  const id = '550e8400-e29b-41d4-a716-446655440000';
  for (const spelling of [id, id.toUpperCase()]) {
    expect(isUserId(spelling)).toBe(true);
    expect(byzantine.ownForm?.(spelling)).toBe(id);
  }
  for (const id of ['', '550e8400e29b41d4a716446655440000', 'x&y', '..']) expect(isUserId(id)).toBe(false);
});
