import { request } from 'undici';
import { expect, test } from 'vitest';
import { JOHN, start } from '../matchmove/harness.ts';

test('a body that is not UTF-8 is refused with 400 and nothing of it is kept; a byte-order mark is skipped', async () => {
  const { simulator, control } = await start();
  const send = async (body: Buffer) =>
    (
      await request(`${simulator.url}/_sandbox/users/${JOHN}`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body,
      })
    ).statusCode;
  expect(await send(Buffer.from('{"job_title":"Pâtissier"}', 'latin1'))).toBe(400);
  expect((await control('GET', `/users/${JOHN}`)).profile.job_title).not.toContain('tissier');
  expect(await send(Buffer.from('\ufeff{"job_title":"Pâtissier"}', 'utf8'))).toBe(200);
  expect((await control('GET', `/users/${JOHN}`)).profile.job_title).toBe('Pâtissier');
});
