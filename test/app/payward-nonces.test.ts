import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../support/condition.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { paywardValues, type Simulator, startSimulator } from '../support/payward.ts';
import { ask } from './support/client.ts';
import { type Server, startServerInProcess } from './support/server-in-process.ts';
import { startServerProcess } from './support/server-process.ts';

const LINK = `mutation ($input: LinkUserInput!) { linkUser(input: $input) { user { id } userErrors { code message } } }`;
const UPDATE = `mutation ($input: UpdateUserInput!) {
  updateUser(input: $input) { update { id status } userErrors { code message } } }`;
const READ = `query ($id: ID!) { profileUpdate(id: $id) { status changes { confirmation } } }`;

const USERS = 50;
const HOUR_NS = 3_600_000_000_000n;

type User = { id: string; providerUserId: string; phone: string };

describe('two processes with one API key of Payward', () => {
  let database: TestDatabase;
  let simulator: Simulator;
  let replicas: Server[] = [];
  let users: User[] = [];
  const replicaOf = (nth: number) => replicas[nth % replicas.length] as Server;

  beforeAll(async () => {
    database = await createTestDatabase();
    simulator = await startSimulator();
    const environment = {
      DATABASE_URL: database.serverUrl,
      PAYWARD_BASE_URL: simulator.url,
      ...paywardValues,
    };
    replicas = await Promise.all([startServerProcess(environment), startServerInProcess(environment)]);
    users = await Promise.all(
      Array.from({ length: USERS }, async (_, nth) => {
        const providerUserId = await simulator.newUser('verified');
        const input = { provider: 'PAYWARD', providerUserId };
        const { user } = (await ask(replicaOf(nth), LINK, { input })).linkUser;
        return { id: user.id, providerUserId, phone: `+141555501${String(nth).padStart(2, '0')}` };
      }),
    );
  });

  afterAll(async () => {
    await Promise.all(replicas.map((replica) => replica.remove()));
    await simulator?.close();
    await database?.drop();
  });

  /** Asks for an update and waits until nothing of it is being sent any more; gives the status it has then. */
  async function update(replica: Server, userId: string, changes: object): Promise<string> {
    const answer = (await ask(replica, UPDATE, { input: { userId, changes } })).updateUser;
    expect(answer.userErrors).toEqual([]);
    const hasEnded = async () => {
      const { profileUpdate } = await ask(replica, READ, { id: answer.update.id });
      return profileUpdate.status !== 'SUBMITTING' && profileUpdate.status;
    };
    // Fifty of them take turns.
    return until('the update has ended', hasEnded, 60_000);
  }

  async function arrivals() {
    return (await simulator.nonces()).arrivals.map(({ nonce, outcome }) => ({
      nonce: BigInt(nonce ?? 0),
      outcome,
    }));
  }

  it('make fifty updates at once, none of which is refused for its nonce', async () => {
    await simulator.control('DELETE', '/nonces/arrivals');
    const statuses = await Promise.all(
      users.map(({ id, phone }, nth) => update(replicaOf(nth), id, { phone })),
    );
    expect(new Set(statuses)).toEqual(new Set(['APPLIED']));

    const seen = await arrivals();
    expect(seen.length).toBeGreaterThanOrEqual(USERS);
    expect(new Set(seen.map(({ outcome }) => outcome))).toEqual(new Set(['accepted']));
    const nonces = seen.map(({ nonce }) => nonce);
    expect(nonces.filter((nonce, at) => at > 0 && nonce <= (nonces[at - 1] as bigint))).toEqual([]);

    for (const { providerUserId, phone } of users) {
      expect((await simulator.profileOf(providerUserId)).phone).toBe(phone);
      expect(await simulator.writesOf(providerUserId)).toHaveLength(1);
    }
  }, 90_000);

  it('get over another program that used the key with nonces an hour ahead', async () => {
    const [first, second, third] = users as [User, User, User];
    await simulator.control('DELETE', '/nonces/arrivals');
    const ahead = BigInt(Date.now()) * 1_000_000n + HOUR_NS;
    await simulator.setLastNonce(String(ahead));

    expect(await update(replicaOf(0), first.id, { occupation: 'science' })).toBe('APPLIED');
    expect((await simulator.profileOf(first.providerUserId)).occupation).toBe('science');
    const refused = (await arrivals()).filter(({ outcome }) => outcome !== 'accepted').length;
    expect(refused).toBeGreaterThan(0);

    // What one of them has learned, both know.
    expect(await update(replicaOf(1), second.id, { occupation: 'media' })).toBe('APPLIED');
    expect(await update(replicaOf(0), third.id, { occupation: 'student' })).toBe('APPLIED');
    const later = await arrivals();
    expect(later.filter(({ outcome }) => outcome !== 'accepted')).toHaveLength(refused);
    expect(later.filter(({ outcome }) => outcome === 'accepted').every(({ nonce }) => nonce > ahead)).toBe(
      true,
    );
  }, 90_000);
});
