import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../support/condition.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { DEMO, matchmoveValues, type Simulator, startSimulator } from '../support/matchmove.ts';
import { type Answer, ask, watch } from './support/client.ts';
import { type ServerProcess, startServerProcess } from './support/server-process.ts';

const LINK = `mutation ($input: LinkUserInput!) { linkUser(input: $input) { user { id } userErrors { code message } } }`;
const UPDATE = `mutation ($input: UpdateUserInput!) {
  updateUser(input: $input) { update { id status } userErrors { code message } } }`;
const GUESS = `mutation ($input: SelfVerifyInput!) { selfVerify(input: $input) { userErrors { code } } }`;
const READ = `query ($id: ID!) { profileUpdate(id: $id) { status history { status } } }`;

describe('two replicas on one database', () => {
  let database: TestDatabase;
  let simulator: Simulator;
  let one: ServerProcess;
  let two: ServerProcess;
  let userId: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    simulator = await startSimulator();
    const environment = {
      DATABASE_URL: database.url,
      MATCHMOVE_BASE_URL: simulator.url,
      ...matchmoveValues,
      // Three guesses at a verification in ten minutes.
      RATE_LIMIT_FACTOR: '0.1',
    };
    [one, two] = await Promise.all([startServerProcess(environment), startServerProcess(environment)]);
    const input = { provider: 'MATCHMOVE', providerUserId: DEMO.approved };
    userId = (await ask(one, LINK, { input })).linkUser.user.id;
  });

  afterAll(async () => {
    await Promise.all([one?.remove(), two?.remove()]);
    await simulator?.close();
    await database?.drop();
  });

  it('share the tokens of the sandbox, and a watcher on one sees an update made through the other', async () => {
    const { eventCursor } = await ask({ url: two.url, token: one.token }, '{ eventCursor }');
    const watcher = watch({ url: two.url, token: one.token }, eventCursor);
    const changes = { jobTitle: 'Engineer' };
    const { update } = (await ask(one, UPDATE, { input: { userId, changes } })).updateUser;
    expect(update.status).toBe('APPLIED');
    await until('the other replica tells it', () => watcher.of(update.id).length === 2);
    expect(watcher.of(update.id).map((event) => event.status)).toEqual(['SUBMITTING', 'APPLIED']);
    watcher.end();
  });

  it('count the guesses at a verification together', async () => {
    const input = { verificationId: randomUUID(), documentType: 'PROOF_OF_ADDRESS', documentId: 'guess' };
    const codes: string[] = [];
    for (const replica of [one, two, one, two, one]) {
      const { selfVerify } = await ask(replica, GUESS, { input });
      codes.push(selfVerify.userErrors[0].code);
    }
    expect(codes.slice(0, 3)).toEqual(Array(3).fill('VERIFICATION_NOT_FOUND'));
    expect(codes.slice(3)).toEqual(Array(2).fill('RATE_LIMITED'));
  });

  // Chaos, seeds 10 and 31 to 33.
  it('accept nothing late that a stopped one finds when it goes on, and its client has given up', async () => {
    const send = (server: ServerProcess, jobTitle: string, signal?: AbortSignal) =>
      fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${server.token}` },
        body: JSON.stringify({ query: UPDATE, variables: { input: { userId, changes: { jobTitle } } } }),
        ...(signal ? { signal } : {}),
      });
    const mutations = async () => {
      const text = await (await fetch(`${one.url}/metrics`)).text();
      const lines = text.match(/^graphql_operation_duration_seconds_count\{.*type="mutation".*$/gm) ?? [];
      return lines.reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0);
    };
    const before = await mutations();
    process.kill(one.pid, 'SIGSTOP');
    try {
      const impatient = ['Late', 'Later'].map((jobTitle) => send(one, jobTitle, AbortSignal.timeout(1_000)));
      expect((await Promise.allSettled(impatient)).map(({ status }) => status)).toEqual(
        Array(2).fill('rejected'),
      );
      const { data } = (await (await send(two, 'Newer')).json()) as Answer;
      expect(data.updateUser.update.status).toBe('APPLIED');
    } finally {
      process.kill(one.pid, 'SIGCONT');
    }
    await until('it has looked at what it found', async () => (await mutations()) === before + 2);
    const { profile } = await simulator.recordOf(DEMO.approved);
    expect(profile.job_title).toBe('Newer');
    // One whose client still waits is accepted.
    const watcher = watch(two, (await ask(two, '{ eventCursor }')).eventCursor);
    process.kill(one.pid, 'SIGSTOP');
    const patient = send(one, 'Patient');
    const goOn = performance.now() + 1_000;
    await until('a while has passed', () => performance.now() > goOn);
    process.kill(one.pid, 'SIGCONT');
    const last = (await (await patient).json()) as Answer;
    const { update } = last.data.updateUser;
    expect(update.status).toBe('APPLIED');
    await until('it is told', () => watcher.of(update.id).length === 2);
    watcher.end();
  }, 60_000);

  it('lose nothing when one is killed in the middle of a call', async () => {
    const { eventCursor } = await ask(two, '{ eventCursor }');
    const watcher = watch(two, eventCursor);
    await simulator.faultOnPut(DEMO.approved, { kind: 'hang' });
    const changes = { jobTitle: 'Director' };
    const lost = ask(one, UPDATE, { input: { userId, changes, idempotencyKey: 'killed' } }).catch(
      () => undefined,
    );
    await until('the call is under way', () => watcher.events.length === 1);
    await until('the provider has it', async () =>
      (await simulator.putsOf(DEMO.approved)).some(({ body }) => body?.job_title === 'Director'),
    );
    expect(await one.end('SIGKILL')).toBe(null);
    await lost;
    const updateId = watcher.events[0].update.id;
    await until('the other replica finishes it', () => watcher.of(updateId).length === 2, 28_000);
    expect(watcher.of(updateId).map((event) => event.status)).toEqual(['SUBMITTING', 'APPLIED']);
    const { profileUpdate } = await ask(two, READ, { id: updateId });
    expect(profileUpdate.history.map(({ status }: { status: string }) => status)).toEqual([
      'SUBMITTING',
      'APPLIED',
    ]);
    // The client that never got its answer asks again, elsewhere, and gets the same update.
    const again = await ask(two, UPDATE, { input: { userId, changes, idempotencyKey: 'killed' } });
    expect(again.updateUser.update).toEqual({ id: updateId, status: 'APPLIED' });
    watcher.end();
  }, 60_000);

  it('stops on SIGTERM with exit code 0', async () => {
    expect(await two.end('SIGTERM')).toBe(0);
  });
});
