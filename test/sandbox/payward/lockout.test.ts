import { expect, test } from 'vitest';
import { freshStateFile } from '../shared/fresh-state-file.ts';
import { codesOf, DEMO, start, stop } from './harness.ts';

const WRONG_KEY = { headers: { 'API-Key': 'somebody' } };

async function lockedOut(stateFile?: string) {
  const sandbox = await start({ stateFile, switches: { lockoutAfter: 3, lockoutMs: 60_000 } });
  const { get } = sandbox;
  for (let call = 0; call < 2; call += 1) {
    expect(codesOf(await get(DEMO.verified, WRONG_KEY))).toEqual(['EAPI:Invalid key']);
  }
  const third = await get(DEMO.verified, WRONG_KEY);
  expect([third.status, codesOf(third)]).toEqual([429, ['EGeneral:Temporary lockout']]);
  return { ...sandbox, advance: (advanceMs: number) => sandbox.control('POST', '/clock', { advanceMs }) };
}

test('wrong keys in a row lock the caller out, right key or not, until the time is over', async () => {
  const { get, advance } = await lockedOut();
  expect(codesOf(await get(DEMO.verified))).toEqual(['EGeneral:Temporary lockout']);
  await advance(50_000);
  expect(codesOf(await get(DEMO.verified))).toEqual(['EGeneral:Temporary lockout']);
  await advance(10_001);
  expect((await get(DEMO.verified)).status).toBe(200);
  expect(codesOf(await get(DEMO.verified, WRONG_KEY))).toEqual(['EAPI:Invalid key']);
});

test('each further wrong key begins the time anew', async () => {
  const { get, advance } = await lockedOut();
  await advance(50_000);
  expect(codesOf(await get(DEMO.verified, WRONG_KEY))).toEqual(['EGeneral:Temporary lockout']);
  await advance(50_000);
  expect(codesOf(await get(DEMO.verified))).toEqual(['EGeneral:Temporary lockout']);
  await advance(10_001);
  expect((await get(DEMO.verified)).status).toBe(200);
});

test('a right key between wrong ones ends the row', async () => {
  const { get } = await start({ switches: { lockoutAfter: 2 } });
  for (let round = 0; round < 3; round += 1) {
    expect(codesOf(await get(DEMO.verified, WRONG_KEY))).toEqual(['EAPI:Invalid key']);
    expect((await get(DEMO.verified)).status).toBe(200);
  }
});

test('wrong signatures and nonces do not count', async () => {
  const { get } = await start({ switches: { lockoutAfter: 1 } });
  expect(codesOf(await get(DEMO.verified, { headers: { 'API-Sign': 'x' } }))).toEqual([
    'EAPI:Invalid signature',
  ]);
  expect(codesOf(await get(DEMO.verified, { nonce: 'x' }))).toEqual(['EAPI:Invalid nonce']);
  expect((await get(DEMO.verified)).status).toBe(200);
});

test('nobody is locked out where the switch says never', async () => {
  const { get } = await start({ switches: { lockoutAfter: null } });
  for (let call = 0; call < 15; call += 1) {
    expect(codesOf(await get(DEMO.verified, WRONG_KEY))).toEqual(['EAPI:Invalid key']);
  }
  expect((await get(DEMO.verified)).status).toBe(200);
});

test('the status is a switch, and a lockout outlives a restart', async () => {
  const stateFile = freshStateFile();
  const first = await lockedOut(stateFile);
  await stop(first);
  const { get, switches } = await start({ stateFile });
  await switches({ lockoutStatus: 403 });
  const answer = await get(DEMO.verified);
  expect([answer.status, codesOf(answer)]).toEqual([403, ['EGeneral:Temporary lockout']]);
});
