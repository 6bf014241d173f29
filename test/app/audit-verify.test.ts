import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { COMPILE_CACHE } from '../support/compile-cache.ts';
import { KEY_ONE, startTestCore, type TestCore } from '../support/core.ts';

const SCRIPT = fileURLToPath(new URL('../../src/cli/audit-verify.ts', import.meta.url));

let core: TestCore;
beforeAll(async () => {
  core = await startTestCore();
});
afterAll(() => core?.close());

const verify = (...options: string[]) =>
  new Promise<{ code: number; output: string }>((resolve) => {
    const env = {
      PATH: process.env.PATH ?? '',
      ...COMPILE_CACHE,
      DATABASE_URL: core.database.url,
      ENCRYPTION_KEYS: KEY_ONE,
      SANDBOX_TOKENS: 'on',
    };
    execFile(process.execPath, [SCRIPT, ...options], { env }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, output: stdout + stderr }),
    );
  });

it('audit:verify finds what was taken from a trail, seals trails of before, and says so by its exit code', async () => {
  const [one, other] = [await core.newUser('approved'), await core.newUser('beforeKyc')];
  await core.update(one.userId, { jobTitle: 'Clerk' });
  const whole = await verify();
  expect(whole).toMatchObject({ code: 0, output: expect.stringContaining('2 trails, 3 entries, 0 faults') });
  expect((await verify()).output).toBe(whole.output);

  await sql`update user_actors set audit_seal = null where user_id = ${other.userId}`.execute(core.db);
  expect(await verify()).toMatchObject({ code: 1, output: expect.stringContaining('has no seal') });
  expect(await verify('--seal')).toMatchObject({
    code: 0,
    output: expect.stringContaining('sealed 1 trails'),
  });
  expect(await verify()).toEqual(whole);

  await sql`alter table audit_entries disable trigger audit_entries_append_only`.execute(core.db);
  await sql`delete from audit_entries where user_id = ${one.userId} and sequence = 2`.execute(core.db);
  const robbed = await verify('--seal');
  expect(robbed.code).toBe(1);
  expect(robbed.output).toContain(`user ${one.userId}, entry 1: entries after this one were removed`);
}, 60_000);
