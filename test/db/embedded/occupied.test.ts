import { spawn } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { startInChild, urlOf } from './support/child.ts';
import { dataDirOfThisFile, temporaryDataDir } from './support/folders.ts';
import { childrenOf, isAlive, parentOf, postmasterOf, sharedMemoryOf } from './support/processes.ts';
import { query } from './support/query.ts';

const dataDir = dataDirOfThisFile();

test('a second start on a data folder in use names the process and what to do', async () => {
  const first = startInChild(dataDir);
  const url = await urlOf(first);
  const { error } = await startInChild(dataDir).answer;
  expect(error).toContain('EmbeddedPostgresError');
  expect(error).toContain(`${dataDir} is in use by PostgreSQL process ${postmasterOf(dataDir)}`);
  expect(error).toContain(`started by process ${first.process.pid}`);
  expect(error).toContain(`kill ${first.process.pid}`);
  expect(error).toContain('DATABASE_URL');
  expect(await query(url, 'SELECT 1')).toEqual([[1]]);
});

test('of two first starts at once, one gets the folder and the other says who has it', async () => {
  const dataDir = temporaryDataDir();
  const children = [startInChild(dataDir), startInChild(dataDir)];
  const answers = await Promise.all(children.map((child) => child.answer));
  const [url, ...others] = answers.flatMap((answer) => answer.url ?? []);
  expect(others).toEqual([]);
  expect(await query(url ?? '', 'SELECT 1')).toEqual([[1]]);
  expect(answers.find((answer) => answer.error)?.error).toContain(`process ${postmasterOf(dataDir)}`);
});

test('SIGKILL of Node ends the server, and a start right after finds what was committed', async () => {
  const first = startInChild(dataDir);
  await query(await urlOf(first), 'DROP TABLE IF EXISTS kept; CREATE TABLE kept AS SELECT 42 AS answer');
  const postmaster = postmasterOf(dataDir);
  await first.kill();
  const second = startInChild(dataDir);
  expect(await query(await urlOf(second), 'TABLE kept')).toEqual([[42]]);
  expect(isAlive(postmaster)).toBe(false);
  expect(sharedMemoryOf(postmaster)).toEqual([]);
});

test('SIGKILL of Node leaves no process even if nothing is started again', async () => {
  const child = startInChild(dataDir);
  await urlOf(child);
  const postmaster = postmasterOf(dataDir);
  const all = [
    postmaster,
    parentOf(postmaster),
    ...childrenOf(parentOf(postmaster)),
    ...childrenOf(postmaster),
  ];
  await child.kill();
  await vi.waitFor(() => expect(all.filter(isAlive)).toEqual([]), { timeout: 15_000, interval: 10 });
  expect(sharedMemoryOf(postmaster)).toEqual([]);
});

test('SIGKILL of everything is recovered from', async () => {
  const first = startInChild(dataDir);
  await query(
    await urlOf(first),
    'DROP TABLE IF EXISTS recovered; CREATE TABLE recovered AS SELECT 42 AS answer',
  );
  const postmaster = postmasterOf(dataDir);
  process.kill(parentOf(postmaster), 'SIGKILL');
  process.kill(postmaster, 'SIGKILL');
  await first.kill();
  const second = startInChild(dataDir);
  expect(await query(await urlOf(second), 'TABLE recovered')).toEqual([[42]]);
  expect(sharedMemoryOf(postmaster)).toEqual([]);
});

test('a server that lost both Node and its supervisor is stopped by the next start', async () => {
  const first = startInChild(dataDir);
  await urlOf(first);
  const postmaster = postmasterOf(dataDir);
  const supervisor = parentOf(postmaster);
  const watchers = childrenOf(supervisor).filter((pid) => pid !== postmaster);
  for (const pid of [...watchers, supervisor]) process.kill(pid, 'SIGKILL');
  await first.kill();
  expect(isAlive(postmaster)).toBe(true);
  const second = startInChild(dataDir);
  expect(await query(await urlOf(second), 'SELECT 1')).toEqual([[1]]);
  expect(isAlive(postmaster)).toBe(false);
});

test('a stale postmaster.pid and socket lock whose pid is another process by now do not matter', async () => {
  const first = startInChild(dataDir);
  await urlOf(first);
  await first.stop();
  const { uid, gid } = statSync(join(dataDir, 'cluster'));
  const stranger = spawn('sleep', ['60'], { ...(process.geteuid?.() === 0 ? { uid, gid } : {}), cwd: '/' });
  onTestFinished(() => void stranger.kill());
  const run = join(dataDir, 'run');
  mkdirSync(run);
  chmodSync(run, 0o700);
  const note = [stranger.pid, join(dataDir, 'cluster/pgdata'), 1, 5432, run, '', '  0 0', 'ready', ''].join(
    '\n',
  );
  for (const path of [join(dataDir, 'cluster/pgdata/postmaster.pid'), join(run, '.s.PGSQL.5432.lock')]) {
    writeFileSync(path, note, { mode: 0o600 });
    if (process.geteuid?.() === 0) chownSync(path, uid, gid);
  }
  expect(await query(await urlOf(startInChild(dataDir)), 'SELECT 1')).toEqual([[1]]);
});

test('the start lock of a dead process holds nobody up', async () => {
  // This very pid, but of a process that started at another time: a pid that was used again.
  writeFileSync(join(dataDir, `start-${process.pid}-1-0123456789ab.lock`), '');
  writeFileSync(join(dataDir, 'start-4194303-1-0123456789ab.lock'), '');
  expect(await query(await urlOf(startInChild(dataDir)), 'SELECT 1')).toEqual([[1]]);
  expect(readdirSync(dataDir).filter((name) => name.startsWith('start-'))).toEqual([]);
});
