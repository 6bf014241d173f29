import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { signingKey } from '../../../src/providers/byzantine/keys.ts';
import { signatureHeaders } from '../../../src/providers/byzantine/signing.ts';
import { isSigned, PRIVATE_KEY, PUBLIC_KEY } from './builders.ts';

const key = signingKey(PRIVATE_KEY);
const at = new Date(1_760_375_826_999);

const VECTORS = [
  {
    method: 'PATCH',
    target: '/v1/submit/update-individual-account',
    body: '{"accountId":"550e8400-e29b-41d4-a716-446655440000","userInfo":{"firstName":"John"}}',
    digest: '6ad341b52d074c3d5cebc723f8daa7a716c0206c1b63c758f60a2ea97d5ea220',
    signature:
      '0x30450221008cd93ba29315c53c002295579d9313a2bad0b854b55ce2946fe293cd527e8a81022025391ecc26f0e44b529496aa70ae2306db0655fe30832de3644e84595d8a4df4',
  },
  {
    method: 'GET',
    target: '/v1/query/get-user-details?userId=550e8400-e29b-41d4-a716-446655440000',
    body: '',
    digest: '47262323a75f15c731e4f244c8752616bd8142e1126b33d226922e4d43b4055e',
    // High S.
    signature:
      '0x3045022063fa7096bc31a9e0b62e9375893d08dc8a0cbe0ab96b12c4b39baf3b9ef6ecaf0221009fd9669beeeca94432eebbad7c6b6f900bf99d1d8e8c5492dc48d0e0de724517',
  },
];

test('the public key of the vectors follows from their private key, with a prefix and without', () => {
  expect(key.publicKey).toBe(PUBLIC_KEY);
  expect(signingKey(`0x${PRIVATE_KEY.toUpperCase()}`).publicKey).toBe(PUBLIC_KEY);
});

test.each(VECTORS)('the $method of the vectors is signed over the very message of the vector', (vector) => {
  const headers = signatureHeaders(key, { ...vector, at });
  expect(headers).toEqual({
    'x-pubkey': PUBLIC_KEY,
    'x-timestamp': '1760375826',
    'x-signature': expect.stringMatching(/^0x30[0-9a-f]{130,142}$/),
  });
  const message = `1760375826${vector.method}${vector.target}${vector.body}`;
  expect(createHash('sha256').update(message).digest('hex')).toBe(vector.digest);
  for (const signature of [headers['x-signature'] ?? '', vector.signature]) {
    expect(isSigned(message, signature)).toBe(true);
    expect(isSigned(`${message} `, signature)).toBe(false);
  }
});

test('a signature covers method, target, time and every character of the body', () => {
  const character = fc
    .string({ unit: 'binary', minLength: 1, maxLength: 1 })
    .filter((one) => one.isWellFormed());
  const text = fc.string({ unit: 'grapheme', maxLength: 200 });
  fc.assert(
    fc.property(text, text, character, (body, query, other) => {
      const target = `/v1/x?${encodeURIComponent(query)}`;
      const { 'x-signature': signature = '' } = signatureHeaders(key, { method: 'PATCH', target, body, at });
      const signed = (message: string) => isSigned(message, signature);
      expect(signed(`1760375826PATCH${target}${body}`)).toBe(true);
      expect(signed(`1760375826PATCH${target}${body}${other}`)).toBe(false);
      expect(signed(`1760375826PATCH${target}x${body}`)).toBe(false);
      expect(signed(`1760375826GET${target}${body}`)).toBe(false);
      expect(signed(`1760375827PATCH${target}${body}`)).toBe(false);
    }),
    { numRuns: 60 },
  );
});
