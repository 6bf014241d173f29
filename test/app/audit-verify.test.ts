import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { COMPILE_CACHE } from '../support/compile-cache.ts';
import { KEY_ONE, startTestCore, type TestCore } from '../support/core.ts';

const SCRIPT = fileURLToPath(new URL('../../src/cli/audit-verify.ts', import.meta.url));

let core: TestCore;
let folder: string;
beforeAll(async () => {
  core = await startTestCore();
  folder = await mkdtemp(join(tmpdir(), 'profile-subgraph-audit-'));
});
afterAll(async () => {
  await core?.close();
  await rm(folder, { recursive: true, force: true });
});

const settings = () => ({
  MODE: 'sandbox',
  DATABASE_URL: core.database.url,
  ENCRYPTION_KEYS: KEY_ONE,
  SANDBOX_TOKENS: 'on',
});

type Verdict = { code: number; output: string };

/** As an operator runs it. */
const verifyAsProcess = (...options: string[]) =>
  new Promise<Verdict>((resolve) => {
    const env = { PATH: process.env.PATH ?? '', ...COMPILE_CACHE, ...settings() };
    execFile(process.execPath, [SCRIPT, ...options], { env }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, output: stdout + stderr }),
    );
  });

let runs = 0;

/** The same script in this process, which has loaded already what takes a process of its own a second. */
async function verify(...options: string[]): Promise<Verdict> {
  const { argv, exitCode } = process;
  let output = '';
  const print = (line: string) => {
    output += `${line}\n`;
  };
  for (const [name, value] of Object.entries(settings())) vi.stubEnv(name, value);
  const spies = [vi.spyOn(console, 'log'), vi.spyOn(console, 'error')].map((spy) =>
    spy.mockImplementation(print),
  );
  process.argv = [process.execPath, SCRIPT, ...options];
  process.exitCode = 0;
  try {
    runs += 1;
    // A name of its own for each run: what has run once is not run again by an import.
    await import(`${SCRIPT}?run=${runs}`);
    return { code: Number(process.exitCode), output };
  } finally {
    Object.assign(process, { argv, exitCode });
    for (const spy of spies) spy.mockRestore();
    vi.unstubAllEnvs();
  }
}

it('a checkpoint that is missing or altered is refused by name', async () => {
  await core.newUser('approved');
  const [file, altered] = [join(folder, 'whole'), join(folder, 'altered')];
  const written = await verifyAsProcess('--write', file);
  const text = await readFile(file, 'utf8');
  if (written.code !== 0) throw new Error(written.output);
  await writeFile(altered, text.replace(/ 1 /, ' 2 '));
  expect(await verifyAsProcess('--since', altered)).toMatchObject({
    code: 2,
    output: expect.stringContaining(`The signature of ${altered} is wrong`),
  });
  await writeFile(altered, 'something else');
  expect((await verify('--since', altered)).output).toContain(`${altered} is no audit checkpoint`);
  expect((await verify('--since', join(folder, 'none'))).output).toContain('cannot be read (ENOENT)');
  const nowhere = join(folder, 'none', 'file');
  expect(await verify('--write', nowhere)).toMatchObject({
    code: 2,
    output: expect.stringContaining(`The checkpoint ${nowhere} cannot be written (ENOENT)`),
  });
}, 60_000);

it('audit:verify finds what was taken from a trail, seals trails of before, and says so by its exit code', async () => {
  const [one, other] = [await core.newUser('approved'), await core.newUser('beforeKyc')];
  await core.update(one.userId, { jobTitle: 'Clerk' });
  const whole = await verify();
  expect(whole).toMatchObject({ code: 0, output: expect.stringContaining('3 trails, 4 entries, 0 faults') });
  expect((await verify()).output).toBe(whole.output);

  await sql`update user_actors set audit_seal = null where user_id = ${other.userId}`.execute(core.db);
  expect(await verify()).toMatchObject({ code: 1, output: expect.stringContaining('has no seal') });
  expect(await verify('--seal')).toMatchObject({
    code: 0,
    output: expect.stringContaining('sealed 1 trails'),
  });
  expect(await verify()).toEqual(whole);

  const [first, second] = [join(folder, 'first'), join(folder, 'second')];
  expect(await verify('--write', first)).toMatchObject({ code: 0 });
  const earlier = await sql<{ audit_count: number; audit_hash: Buffer; audit_seal: Buffer }>`
    select audit_count, audit_hash, audit_seal from user_actors where user_id = ${other.userId}`.execute(
    core.db,
  );
  await core.update(other.userId, { jobTitle: 'Clerk' });
  // What was added since is no fault.
  expect(await verify('--since', first, '--write', second)).toMatchObject({
    code: 0,
    output: expect.stringContaining(`the trails have every entry of the checkpoint ${first}`),
  });

  const [head] = earlier.rows;
  await sql`alter table audit_entries disable trigger audit_entries_append_only`.execute(core.db);
  await sql`delete from audit_entries where user_id = ${other.userId} and sequence > ${head?.audit_count}`.execute(
    core.db,
  );
  await sql`update user_actors set audit_count = ${head?.audit_count}, audit_hash = ${head?.audit_hash},
    audit_seal = ${head?.audit_seal} where user_id = ${other.userId}`.execute(core.db);
  // As whole as it was, and nothing in the database shows what is gone.
  expect(await verify('--since', first)).toMatchObject({ code: 0 });
  const reset = await verifyAsProcess('--since', second, '--write', first);
  expect(reset.code).toBe(1);
  expect(reset.output).toContain(
    `user ${other.userId}, entry 2: the checkpoint has this entry, and the trail does not`,
  );
  expect(reset.output).not.toContain('wrote');

  await sql`delete from audit_entries where user_id = ${one.userId} and sequence = 2`.execute(core.db);
  const robbed = await verify('--seal');
  expect(robbed.code).toBe(1);
  expect(robbed.output).toContain(`user ${one.userId}, entry 1: entries after this one were removed`);
}, 60_000);
