import { SignJWT } from 'jose';
import { expect, test } from 'vitest';
import { createSigningJwk, importSigningJwk, inlineKeys } from '../../src/auth/keys.ts';
import { createTokenVerifier } from '../../src/auth/tokens.ts';
import { Unauthenticated } from '../../src/auth/unauthenticated.ts';

const key = await importSigningJwk(await createSigningJwk());
const trust = { keys: inlineKeys(key.jwks), issuer: 'https://issuer.test', audience: 'profiles' };
const now = () => Math.floor(Date.now() / 1_000);

const endingAt = (exp: number) =>
  new SignJWT({ sub: 'svc', iss: trust.issuer, aud: trust.audience, exp })
    .setProtectedHeader({ alg: 'ES256', kid: key.keyId })
    .sign(key.privateKey);

test.each([600, 0, -2, -2.5])(
  'who is let in is served, and until the same moment (%d s)',
  async (seconds) => {
    const exp = now() + seconds;
    const { expiresAt } = await createTokenVerifier(trust)(await endingAt(exp));
    expect(expiresAt).toEqual(new Date(Math.ceil(exp + 5) * 1_000));
    expect(expiresAt?.getTime()).toBeGreaterThan(Date.now());
  },
);

test('without tolerance a token ends to the second', async () => {
  const verify = createTokenVerifier({ ...trust, clockTolerance: 0 });
  const exp = now() + 60;
  expect((await verify(await endingAt(exp))).expiresAt).toEqual(new Date(exp * 1_000));
  await expect(verify(await endingAt(now()))).rejects.toBeInstanceOf(Unauthenticated);
});

test('an end that is no moment is refused, as no comparison would ever find it past', async () => {
  await expect(createTokenVerifier(trust)(await endingAt(1e15))).rejects.toBeInstanceOf(Unauthenticated);
});
