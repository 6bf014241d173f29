import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createSigningJwk, importSigningJwk, inlineKeys, remoteKeys } from '../../src/auth/keys.ts';
import { signSandboxToken } from '../../src/auth/sign.ts';
import { createTokenVerifier } from '../../src/auth/tokens.ts';
import { Unauthenticated } from '../../src/auth/unauthenticated.ts';

const issuer = 'https://issuer.test';
const audience = 'profiles';
const jwk = await createSigningJwk();
const key = await importSigningJwk(jwk);
const verify = createTokenVerifier({ keys: inlineKeys(key.jwks), issuer, audience });

const aToken = (changes = {}) =>
  signSandboxToken({
    key,
    issuer,
    audience,
    subject: 'svc',
    scopes: ['users:read'],
    expiresIn: 60,
    ...changes,
  });

const signed = (claims: Record<string, unknown>, header = {}) =>
  new SignJWT({ iss: issuer, aud: audience, ...claims })
    .setProtectedHeader({ alg: 'ES256', kid: key.keyId, ...header })
    .sign(key.privateKey);

const inDays = (days: number) => Math.floor(Date.now() / 1_000) + days * 86_400;

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('a good token', () => {
  test('of a service becomes a viewer who sees all', async () => {
    const viewer = await verify(await aToken({ scopes: ['users:read', 'users:pii'] }));
    expect(viewer).toMatchObject({ subject: 'svc', userId: null });
    expect([...viewer.scopes]).toEqual(['users:read', 'users:pii']);
    expect(viewer.expiresAt?.getTime()).toBeGreaterThan(Date.now() + 50_000);
  });

  test('of an end user names the user', async () => {
    expect(await verify(await aToken({ userId: 'u-1' }))).toMatchObject({ userId: 'u-1' });
  });

  test('may be without an end and without scopes', async () => {
    expect(await verify(await signed({ sub: 'svc' }))).toEqual({
      subject: 'svc',
      scopes: new Set(),
      userId: null,
      expiresAt: null,
    });
  });

  test('needs an end where one is required', async () => {
    const strict = createTokenVerifier({ keys: inlineKeys(key.jwks), issuer, audience, endRequired: true });
    await expect(strict(await signed({ sub: 'svc' }))).rejects.toBeInstanceOf(Unauthenticated);
    expect(await strict(await signed({ sub: 'svc', exp: inDays(365) }))).toMatchObject({ subject: 'svc' });
  });

  test('may have ended within the tolerance of clocks', async () => {
    const ended = await signed({ sub: 'svc', exp: Math.floor(Date.now() / 1_000) - 2 });
    await expect(verify(ended)).resolves.toMatchObject({ subject: 'svc' });
  });

  test('is verified by a key that was kept as JSON', async () => {
    const again = await importSigningJwk(JSON.parse(JSON.stringify(jwk)));
    const other = createTokenVerifier({ keys: inlineKeys(again.jwks), issuer, audience });
    expect(await other(await aToken())).toMatchObject({ subject: 'svc' });
    expect(JSON.stringify(again.jwks)).not.toContain('"d"');
  });

  test('without a key id is tried with every key that fits', async () => {
    const { publicKey } = await generateKeyPair('ES256');
    const another = { ...(await exportJWK(publicKey)), alg: 'ES256' };
    const set = { keys: [another, ...key.jwks.keys] };
    const several = createTokenVerifier({ keys: inlineKeys(set), issuer, audience });
    expect(await several(await signed({ sub: 'svc' }, { kid: undefined }))).toMatchObject({ subject: 'svc' });
    const foreign = await importSigningJwk(await createSigningJwk());
    const forged = new SignJWT({ sub: 'svc', iss: issuer, aud: audience })
      .setProtectedHeader({ alg: 'ES256' })
      .sign(foreign.privateKey);
    await expect(several(await forged)).rejects.toBeInstanceOf(Unauthenticated);
  });
});

describe('refused is a token', () => {
  const unsigned = `${encode({ alg: 'none' })}.${encode({ sub: 'svc', iss: issuer, aud: audience })}.`;

  test.each<[string, () => Promise<string> | string]>([
    ['that is no token', () => 'nonsense'],
    ['without a signature', () => unsigned],
    [
      'signed with a shared secret, be it the public key',
      () =>
        new SignJWT({ sub: 'svc', iss: issuer, aud: audience })
          .setProtectedHeader({ alg: 'HS256', kid: key.keyId })
          .sign(Buffer.from(JSON.stringify(key.jwks.keys[0]))),
    ],
    [
      'signed by another key',
      async () =>
        aToken({ key: { ...(await importSigningJwk(await createSigningJwk())), keyId: key.keyId } }),
    ],
    ['with an unknown key id', async () => aToken({ key: await importSigningJwk(await createSigningJwk()) })],
    ['of another issuer', () => aToken({ issuer: 'https://evil.test' })],
    ['for another audience', () => aToken({ audience: 'others' })],
    ['that has ended', () => aToken({ expiresIn: -10 })],
    ['whose end is in milliseconds', () => signed({ sub: 'svc', exp: Date.now() + 60_000 })],
    ['that ends in more than a year', () => signed({ sub: 'svc', exp: inDays(367) })],
    ['that has not begun', () => signed({ sub: 'svc', nbf: Math.floor(Date.now() / 1_000) + 60 })],
    ['whose end is no number', () => signed({ sub: 'svc', exp: 'never' as never })],
    ['without a subject', () => signed({})],
    ['with an empty subject', () => signed({ sub: ' ' })],
    ['whose scopes are a list', () => signed({ sub: 'svc', scope: ['users:read'] })],
    ['whose user_id is null', () => signed({ sub: 'svc', user_id: null })],
    ['whose user_id is empty', () => signed({ sub: 'svc', user_id: '' })],
    ['whose user_id is a number', () => signed({ sub: 'svc', user_id: 7 })],
    ['whose user_id is a list', () => signed({ sub: 'svc', user_id: ['u-1'] })],
  ])('%s', async (_, make) => {
    const token = await make();
    const refusal = await verify(token).then(
      () => null,
      (error: unknown) => error,
    );
    expect(refusal).toBeInstanceOf(Unauthenticated);
    expect(`${(refusal as Unauthenticated).message}${(refusal as Unauthenticated).reason}`).not.toContain(
      token,
    );
  });
});

describe('keys behind an address', () => {
  const KEYS = { body: JSON.stringify(key.jwks), status: 200 };

  /** An issuer whose answers a test chooses, and how often it was asked. */
  async function anIssuer(answer = KEYS) {
    const issued = { ...answer, reads: 0 };
    const server = createServer((_, response) => {
      issued.reads += 1;
      response.writeHead(issued.status, { 'content-type': 'application/json' }).end(issued.body);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    onTestFinished(() => void server.close());
    const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks`);
    const verifier = (options?: { pauseMs: number }) =>
      createTokenVerifier({ keys: remoteKeys(url, options), issuer, audience });
    return { issued, verifier };
  }
  const unavailable = expect.not.objectContaining({ name: 'Unauthenticated' });

  test('are read once and verify', async () => {
    const { issued, verifier } = await anIssuer();
    const remote = verifier();
    await remote(await aToken());
    expect(await remote(await aToken())).toMatchObject({ subject: 'svc' });
    expect(issued.reads).toBe(1);
  });

  test.each([
    ['answered with an error', { status: 500, body: '' }],
    ['that are no JSON', { status: 200, body: '<html>' }],
    ['that are no set', { status: 200, body: '[]' }],
    ['longer than a set is', { status: 200, body: JSON.stringify({ ...key.jwks, x: 'x'.repeat(300_000) }) }],
  ])('%s say nothing about the token', async (_, answer) => {
    const { verifier } = await anIssuer(answer);
    await expect(verifier()(await aToken())).rejects.toEqual(unavailable);
  });

  test('are not asked for with every request while they cannot be had, and are again later', async () => {
    const { issued, verifier } = await anIssuer({ status: 500, body: '' });
    const patient = verifier({ pauseMs: 60_000 });
    for (let request = 0; request < 20; request += 1)
      await expect(patient(await aToken())).rejects.toEqual(unavailable);
    expect(issued.reads).toBe(1);
    const eager = verifier({ pauseMs: 0 });
    await expect(eager(await aToken())).rejects.toEqual(unavailable);
    Object.assign(issued, KEYS);
    expect(await eager(await aToken())).toMatchObject({ subject: 'svc' });
  });
});

test.each(['a\u0000', '\ud800b', 'a\nb'])('a sub that cannot be stored (%j) is refused', async (sub) => {
  const soon = Math.floor(Date.now() / 1_000) + 60;
  await expect(signed({ sub, exp: soon }).then(verify)).rejects.toBeInstanceOf(Unauthenticated);
});
