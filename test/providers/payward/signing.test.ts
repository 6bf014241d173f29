import { createHash, createHmac } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { signatureOf } from '../../../src/providers/payward/signing.ts';
import { API_SECRET } from './builders.ts';

const SECRET = Buffer.from(API_SECRET, 'base64');
const SEED_TARGET = '/v1/users/AA45N8G4MLDYWAR7';
const SEED_BODY =
  '{"full_name":{"first_name":"Alex","last_name":"Morgan"},"birth":{"date":"1990-04-15","city":"San Francisco","country":"US"}}';
const SEED_SIGNATURE =
  '1dx8Y2i6p7MiCfw2AmcXiT01RSDWT9Xq8WZ72KdGGSycM4ktBkRmlJ//nvoaqpGHf5xbOQzzuqtH8j+eEzoz8A==';

test.each([
  [
    'published for a form',
    '/0/private/AddOrder',
    1616492376594n,
    'nonce=1616492376594&ordertype=limit&pair=XBTUSD&price=37500&type=buy&volume=1.25',
    '4/dpxb3iT4tp/ZCVEwSnEsLxx0bqyhLpdfOpc6fn7OR8+UClSV5n9E6aSS8MPtnRfp32bAb0nmbRn6H8ndwLUQ==',
  ],
  ['derived for the page’s PATCH', SEED_TARGET, 1616492376594n, SEED_BODY, SEED_SIGNATURE],
  [
    'derived for a GET without a body',
    SEED_TARGET,
    1616492376595n,
    undefined,
    'UtxSgjDLEq7NX348Ay0SikPsT0JpIoEcZ8SS/R76jxQHthlkkhGwwn8Kbu1k0RcV371pNT9OzqHvQelHb0uP+w==',
  ],
])('the vector %s comes out', (_, target, nonce, body, signature) => {
  // The published body carries a nonce of its own; the signed payload has it before the body once more.
  expect(signatureOf({ target, nonce, body }, SECRET)).toBe(signature);
});

test('other bytes of the same JSON, a lost query, another nonce and another key give other signatures', () => {
  const sign = (changes: object, secret = SECRET) =>
    signatureOf({ target: SEED_TARGET, nonce: 1616492376594n, body: SEED_BODY, ...changes }, secret);
  expect(sign({})).toBe(SEED_SIGNATURE);
  const spaced = JSON.stringify(JSON.parse(SEED_BODY), null, 1);
  const others = [
    sign({ body: spaced }),
    sign({ body: undefined }),
    sign({ target: `${SEED_TARGET}?expand=accounts` }),
    sign({ target: `/proxy${SEED_TARGET}` }),
    sign({ nonce: 1616492376595n }),
    sign({}, Buffer.concat([SECRET, Buffer.from([0, 1])])),
  ];
  expect(new Set([SEED_SIGNATURE, ...others]).size).toBe(others.length + 1);
});

test('any target, nonce and body in any language are signed as the documentation says', () => {
  const text = fc.string({ unit: 'grapheme' });
  const nonce = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n });
  fc.assert(
    fc.property(text, nonce, text, fc.uint8Array({ minLength: 1, maxLength: 64 }), (path, at, body, key) => {
      const inner = createHash('sha256')
        .update(Buffer.from(`${at}${body}`))
        .digest();
      const message = Buffer.concat([Buffer.from(path), inner]);
      const expected = createHmac('sha512', Buffer.from(key)).update(message).digest('base64');
      expect(signatureOf({ target: path, nonce: at, body }, Buffer.from(key))).toBe(expected);
    }),
  );
});

test('no flipped bit of a body goes unnoticed', () => {
  const bit = fc.record({ at: fc.nat(SEED_BODY.length - 1), flip: fc.integer({ min: 1, max: 127 }) });
  fc.assert(
    fc.property(bit, ({ at, flip }) => {
      const changed = Buffer.from(SEED_BODY);
      changed.writeUInt8((changed.readUInt8(at) ^ flip) & 127, at);
      const body = changed.toString('latin1');
      const signature = signatureOf({ target: SEED_TARGET, nonce: 1616492376594n, body }, SECRET);
      return (signature === SEED_SIGNATURE) === (body === SEED_BODY);
    }),
  );
});
