import { decodeJwt } from 'jose';
import { expect, it } from 'vitest';
import { createSigningJwk, importSigningJwk } from '../../src/auth/keys.ts';
import { operatorTokens } from '../../src/runtime/sandbox-token.ts';

const key = await importSigningJwk(await createSigningJwk());
const local = { control: true, hosts: 'LOOPBACK' } as const;

it('a sandbox of this machine gives its back office a token of an operator', async () => {
  const claims = decodeJwt((await operatorTokens(local, key)?.()) ?? '');
  expect(claims).toMatchObject({
    sub: 'sandbox-operator',
    scope: 'users:read users:write users:verify users:admin',
  });
});

it.each([
  ['one that others may reach, or that may hold real data', { control: true, hosts: 'LOCAL' } as const, key],
  ['one whose tokens others sign', local, null],
  ['production', null, key],
])('%s gives none', (_what, sandbox, signing) => {
  expect(operatorTokens(sandbox, signing)).toBeNull();
});
