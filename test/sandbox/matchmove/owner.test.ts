import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { ownState } from '../../../src/sandbox/shared/state-owner.ts';
import { freshStateFile } from '../shared/fresh-state-file.ts';
import { client, credentials, JOHN, start, until } from './harness.ts';
import { receiver } from './receiver.ts';

async function ownerProcess(
  stateFile: string,
): Promise<{ child: ChildProcess; url: string; owner: boolean }> {
  const script = new URL('./owner-process.ts', import.meta.url).pathname;
  const child = fork(script, [stateFile, JSON.stringify(credentials)], { execArgv: [] });
  onTestFinished(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill('SIGKILL');
    await exited;
  });
  const [told] = await once(child, 'message');
  return { child, ...told };
}

test('a second start on the same state gets a handle to the first, whose close does nothing', async () => {
  const stateFile = freshStateFile();
  const first = await start({ stateFile });
  const second = await start({ stateFile });
  expect([first.simulator.owner, second.simulator.owner]).toEqual([true, false]);
  expect(second.simulator.url).toBe(first.simulator.url);
  await second.simulator.close();
  expect((await first.get(JOHN)).id).toBe(JOHN);
});

test('of many starts at once exactly one owns the state', async () => {
  const stateFile = freshStateFile();
  const all = await Promise.all(Array.from({ length: 6 }, () => start({ stateFile })));
  expect(all.filter(({ simulator }) => simulator.owner)).toHaveLength(1);
  expect(new Set(all.map(({ simulator }) => simulator.url)).size).toBe(1);
});

test('webhooks go to every replica that told its address, until one takes them', async () => {
  const stateFile = freshStateFile();
  const [one, two] = [await receiver(), await receiver()];
  const first = await start({ stateFile, webhookUrl: one.url });
  await start({ stateFile, webhookUrl: two.url });
  await first.control('POST', '/webhooks', { userId: JOHN });
  await until(() => two.received.length === 1);
  await two.close();
  await first.control('POST', '/webhooks', { userId: JOHN });
  await until(() => one.received.length === 1);
});

test('another process is found, and when it is killed a new start takes over its state and its port', async () => {
  const stateFile = freshStateFile();
  const owner = await ownerProcess(stateFile);
  expect(owner.owner).toBe(true);
  const replica = await start({ stateFile });
  expect(replica.simulator).toMatchObject({ owner: false, url: owner.url });
  await replica.put(JOHN, { job_title: 'Baker' });
  const { pid } = await replica.control('GET', '/health');
  expect(pid).toBe(owner.child.pid);
  // Written within 50 ms; a kill may lose what is younger.
  await until(() => existsSync(stateFile) && readFileSync(stateFile, 'utf8').includes('Baker'));

  owner.child.kill('SIGKILL');
  await once(owner.child, 'exit');
  await expect(replica.get(JOHN)).rejects.toThrow();
  const successor = await start({ stateFile });
  expect(successor.simulator).toMatchObject({ owner: true, url: owner.url });
  expect((await replica.get(JOHN)).job_title).toBe('Baker');
});

test('a clean stop lets the next start own the state at once', async () => {
  const stateFile = freshStateFile();
  const first = await start({ stateFile });
  await first.simulator.close();
  expect((await start({ stateFile })).simulator.owner).toBe(true);
});

test('an owner file that points at somebody else is not believed', async () => {
  const stateFile = freshStateFile();
  const stranger = createServer((_, outgoing) => outgoing.end('{"instance":"other"}'));
  await new Promise<void>((listening) => stranger.listen(0, '127.0.0.1', listening));
  onTestFinished(() => void stranger.close());
  const url = `http://127.0.0.1:${(stranger.address() as AddressInfo).port}`;
  writeFileSync(`${stateFile}.owner`, JSON.stringify({ pid: process.pid, url, instance: 'gone' }));
  const { simulator } = await start({ stateFile });
  expect(simulator.owner).toBe(true);
  expect(simulator.url).not.toBe(url);
});

test('a start that fails leaves nothing behind that stands in the way of the next', async () => {
  const stateFile = freshStateFile();
  await expect(start({ stateFile, webhookUrl: 'no address' })).rejects.toThrow();
  await expect(start({ stateFile, switches: { bankDelayMs: -1 } })).rejects.toThrow();
  expect((await start({ stateFile })).simulator.owner).toBe(true);
});

test('a start that fails late frees its port', async () => {
  const first = await start();
  const port = Number(new URL(first.simulator.url).port);
  await first.simulator.close();
  await expect(start({ port, webhookUrl: 'no address' })).rejects.toThrow();
  expect((await start({ port })).simulator.url).toBe(first.simulator.url);
});

test('while the owner starts, the address of the one before it is not believed', async () => {
  const stateFile = freshStateFile();
  const health = async (instance: () => string) => {
    const server = createServer((_, outgoing) => outgoing.end(JSON.stringify({ instance: instance() })));
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    onTestFinished(() => void server.close());
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };
  const stranger = await health(() => 'stranger');
  const owner = await ownState(stateFile);
  if ('servedAt' in owner) throw new Error('a fresh state is served by nobody');
  onTestFinished(owner.release);
  writeFileSync(`${stateFile}.owner`, JSON.stringify({ pid: process.pid, url: stranger, instance: 'gone' }));
  const second = ownState(stateFile);
  const served = await health(() => owner.instance);
  owner.announce(served);
  expect(await second).toEqual({ servedAt: served });
});

test('simulators of different states do not meet', async () => {
  const [one, two] = [
    await start({ stateFile: freshStateFile() }),
    await start({ stateFile: freshStateFile() }),
  ];
  await one.put(JOHN, { job_title: 'Baker' });
  expect((await client(two.simulator.url).get(JOHN)).job_title).toBe('Software Engineer');
});
