import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandKeys } from '../../src/db/sealing/master-key-source.ts';
import { EnvironmentError, readEnvironment } from '../../src/env.ts';
import { until } from '../support/condition.ts';

const KEYS = { k1: Buffer.alloc(32, 1), k2: Buffer.from(Array.from({ length: 32 }, (_, n) => 255 - n * 3)) };
/** A stand-in for a KMS: it wraps by rot13. */
const UNWRAP = "tr 'A-Za-z' 'N-ZA-Mn-za-m'";
const rot13 = (text: string) =>
  text.replace(/[a-z]/gi, (c) => String.fromCharCode(c.charCodeAt(0) + (c.toLowerCase() < 'n' ? 13 : -13)));
const wrapped = (id: keyof typeof KEYS) => `${id}:${rot13(KEYS[id].toString('base64'))}`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'profile-subgraph-keys-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let scripts = 0;
function script(body: string, mode = 0o700): string {
  scripts += 1;
  const path = join(folder, `script-${scripts}`);
  writeFileSync(path, `#!/bin/sh\n${body}\n`);
  chmodSync(path, mode);
  return path;
}

/** What a start makes of a command. */
const open = (command: string, more: Record<string, string> = {}) =>
  readEnvironment(
    {
      PATH: process.env.PATH,
      ENCRYPTION_KEYS: `${wrapped('k2')},${wrapped('k1')}`,
      ENCRYPTION_KEYS_COMMAND: command,
      ...more,
    },
    [],
  ).masterKeys?.open();

const problem = async (body: string) =>
  String(
    await Promise.resolve(open(script(body), { ENCRYPTION_KEYS: wrapped('k1') })).catch((e) => e.message),
  );

describe('a command that unwraps master keys', () => {
  it.each([
    ['base64 and a line break', UNWRAP],
    ['base64 without a line break, as vault -field does', `printf %s "$(${UNWRAP})"`],
    [
      'the JSON of aws kms decrypt',
      `printf '{\\n "KeyId": "arn:aws:kms:eu-west-1:1:key/2",\\n "Plaintext": "%s",\\n "EncryptionAlgorithm": "SYMMETRIC_DEFAULT"\\n}\\n' "$(${UNWRAP})"`,
    ],
    [
      'the JSON of vault write -format=json',
      `printf '{"request_id": "3", "lease_id": "", "data": {"plaintext": "%s"}, "warnings": null}\\n' "$(${UNWRAP})"`,
    ],
    ['the bytes of gcloud kms decrypt, through base64', `${UNWRAP} | base64 -d | base64`],
  ])('may print %s', async (_, body) => {
    const keyring = await open(script(body));
    expect(keyring?.current).toEqual({ id: 'k2', key: KEYS.k2 });
    expect([...(keyring?.byId.values() ?? [])]).toEqual([
      { id: 'k2', key: KEYS.k2 },
      { id: 'k1', key: KEYS.k1 },
    ]);
  });

  it('is a program with arguments, which no shell reads', async () => {
    const path = script(`[ "$#|$1|$2" = '2|$(id)|a b' ] && ${UNWRAP}`);
    expect((await open(JSON.stringify([path, '$(id)', 'a b'])))?.current.key).toEqual(KEYS.k2);
  });

  it('gets the wrapped key at its standard input, with colons and as it is, and nothing in its arguments', async () => {
    const seen = join(folder, 'seen');
    const path = script(`tr '\\0' ' ' < /proc/$$/cmdline > ${seen}; cat >> ${seen}; exit 1`);
    await expect(open(path, { ENCRYPTION_KEYS: 'k1:vault:v1:abc+/==' })).rejects.toThrow('exit code 1');
    expect(readFileSync(seen, 'utf8')).toBe(`/bin/sh ${path} vault:v1:abc+/==`);
  });

  it('gets the variables of its tools and none of ours', async () => {
    const seen = join(folder, 'variables');
    const path = script(`env > ${seen}; ${UNWRAP}`);
    await open(path, {
      ENCRYPTION_KEYS: wrapped('k1'),
      VAULT_ADDR: 'https://vault.example',
      AWS_REGION: 'eu-west-1',
      GOOGLE_APPLICATION_CREDENTIALS: '/etc/gcp.json',
      ROUTER_SECRET: 'not for the tool',
      DATABASE_URL_FILE: '',
      BVNK_SECRET_KEY: 'not for the tool',
      LD_PRELOAD: '',
    });
    const names = readFileSync(seen, 'utf8').match(/^\w+(?==)/gm) ?? [];
    const bySystem = ['PWD', 'OLDPWD', 'SHLVL', '_'];
    expect(names.filter((name) => !bySystem.includes(name)).sort()).toEqual([
      'AWS_REGION',
      'GOOGLE_APPLICATION_CREDENTIALS',
      'MASTER_KEY_ID',
      'PATH',
      'VAULT_ADDR',
    ]);
    expect(readFileSync(seen, 'utf8')).toContain('MASTER_KEY_ID=k1\n');
  });

  it('need not read its input', async () => {
    const key = KEYS.k1.toString('base64');
    const large = `k1:${'A'.repeat(1_000_000)}`;
    const keyring = await open(script(`exec 0<&-; echo ${key}`), { ENCRYPTION_KEYS: large });
    expect(keyring?.current.key).toEqual(KEYS.k1);
  });
});

describe('a start is refused by one line for each key', () => {
  const SECRET = KEYS.k1.toString('base64');

  it.each([
    [
      'ends with another code than 0',
      `${UNWRAP}; echo hunter2 >&2; exit 3`,
      'it ended with exit code 3. Run it by hand',
    ],
    ['is killed', 'kill -KILL $$', 'it ended with SIGKILL. Run it by hand'],
    ['prints nothing', ':', 'it did not print one key in base64'],
    ['prints a message', 'echo error: hunter2', 'it did not print one key in base64'],
    // It has the length of a key.
    ['prints 32 letters', 'printf hunter2hunter2hunter2hunter2hun_', 'it did not print one key in base64'],
    ['prints two keys', `${UNWRAP}; echo ${SECRET}`, 'it did not print one key in base64'],
    [
      'prints JSON without a key',
      'echo \'{"Plaintext": 5, "hunter2": 1}\'',
      'it did not print one key in base64',
    ],
    ['prints broken JSON', 'echo \'{"Plaintext": "hunter2\'', 'it did not print one key in base64'],
    ['prints a short key', 'echo aHVudGVyMg==', 'it printed 7 bytes, and a key has 32'],
    [
      'prints a key that was encoded twice',
      `${UNWRAP} | tr -d '\\n' | base64 -w 0`,
      'it printed 44 bytes, and a key has 32. Wrap the bytes of the key, not their base64',
    ],
    ['prints without an end', `yes ${SECRET}`, 'it printed more than 16 KiB. It must print only the key'],
  ])('when the command %s', async (_, body, expected) => {
    const message = await problem(body);
    expect(message).toContain(`ENCRYPTION_KEYS_COMMAND returned no key for k1: ${expected}`);
    expect(message.split('\n')).toHaveLength(1);
    for (const value of [SECRET, 'hunter2', rot13(SECRET)]) expect(message).not.toContain(value);
  });

  it.each([
    ['is missing', () => '/nonexistent/unwrap', 'the program was not found. Give its absolute path'],
    ['is no program', () => script(UNWRAP, 0o600), 'this user may not run the program. Make it executable'],
    ['is not on the path', () => '["no-such-kms-tool"]', 'the program was not found'],
  ])('when the command %s', async (_, command, expected) => {
    const lines = await Promise.resolve(open(command())).catch((error) => error.message.split('\n'));
    expect(lines).toEqual([
      expect.stringContaining(`returned no key for k2: ${expected}`),
      expect.stringContaining(`returned no key for k1: ${expected}`),
    ]);
  });

  it('when the command hangs, which ends with everything that it started', async () => {
    const pids = join(folder, 'pids');
    const program = script(`sleep 600 & echo $! > ${pids}; echo $$ >> ${pids}; wait`);
    const source = commandKeys([{ id: 'k1', text: 'x' }], {
      program,
      args: [],
      env: { PATH: process.env.PATH ?? '' },
      timeoutMs: 500,
    });
    await expect(source.open()).rejects.toThrow('returned no key for k1: it did not end within 0.5 seconds');
    const started = readFileSync(pids, 'utf8').trim().split('\n');
    expect(started).toHaveLength(2);
    const runs = (pid: string) =>
      existsSync(`/proc/${pid}/stat`) && !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
    await until('both have ended', () => !started.some(runs));
  });

  it('when the command is set without keys', () => {
    expect(() => readEnvironment({ ENCRYPTION_KEYS_COMMAND: '/bin/true' }, [])).toThrow(EnvironmentError);
    expect(() => readEnvironment({ ENCRYPTION_KEYS_COMMAND: '/bin/true' }, [])).toThrow(
      'ENCRYPTION_KEYS_COMMAND requires ENCRYPTION_KEYS: set ENCRYPTION_KEYS to the wrapped keys',
    );
  });

  it('when keys are wrapped and the command is not set', () => {
    expect(() => readEnvironment({ ENCRYPTION_KEYS: 'k1:vault:v1:abcdefgh' }, [])).toThrow(
      'Keys that a KMS wrapped require ENCRYPTION_KEYS_COMMAND',
    );
  });
});
