import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Receiver, startReceiver } from '../events/delivery/receiver.ts';
import { COMPILE_CACHE } from '../support/compile-cache.ts';
import { until } from '../support/condition.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { foundIn } from '../support/dump.ts';
import { matchmoveValues, startSimulator } from '../support/matchmove.ts';
import { type Server, startServerInProcess } from './support/server-in-process.ts';

// biome-ignore lint/suspicious/noExplicitAny: answers are probed by path in tests
type Probed = any;

const SCRIPT = fileURLToPath(new URL('../../src/cli/webhooks.ts', import.meta.url));
const SECRET = `whsec_${Buffer.from('a secret of twenty-four bytes and more').toString('base64')}`;
const PERSONAL = ['Perpetua-Sigrid', 'Keeper of Unsaid Things', 'perpetua.sigrid@somewhere.example'];

let database: TestDatabase;
let receiver: Receiver;
let matchmove: Awaited<ReturnType<typeof startSimulator>>;
let server: Server;

beforeAll(async () => {
  [database, receiver, matchmove] = await Promise.all([
    createTestDatabase(),
    startReceiver(),
    startSimulator({ bank: 'manual' }),
  ]);
  server = await startServerInProcess({
    DATABASE_URL: database.url,
    MATCHMOVE_BASE_URL: matchmove.url,
    ...matchmoveValues,
    WEBHOOK_TARGETS: `crm=${receiver.url}`,
    WEBHOOK_SECRETS: `crm=${SECRET}`,
  });
});
afterAll(async () => {
  await server?.remove();
  await Promise.all([receiver?.close(), matchmove?.close()]);
  await database?.drop();
});

async function ask(query: string, variables: object): Promise<Probed> {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${server.token}` },
    body: JSON.stringify({ query, variables }),
  });
  return ((await response.json()) as Probed).data;
}

const webhooks = async (...options: string[]) => {
  const env = {
    PATH: process.env.PATH ?? '',
    ...COMPILE_CACHE,
    DATABASE_URL: database.url,
    SANDBOX_TOKENS: 'on',
  };
  return (await promisify(execFile)(process.execPath, [SCRIPT, ...options], { env })).stdout;
};

it('a server posts what happens to its targets, with nothing personal in it', async () => {
  const providerUserId = await matchmove.newUser('approved', { first_name: PERSONAL[0] });
  const link = 'mutation ($input: LinkUserInput!) { linkUser(input: $input) { user { id } } }';
  const { linkUser } = await ask(link, { input: { provider: 'MATCHMOVE', providerUserId } });
  const userId = linkUser.user.id;
  const changes = { jobTitle: PERSONAL[1], email: PERSONAL[2] };
  const update = 'mutation ($input: UpdateUserInput!) { updateUser(input: $input) { update { id } } }';
  const { updateUser } = await ask(update, { input: { userId, idempotencyKey: 'one', changes } });
  await until('it is told', () =>
    receiver.received.some(({ body }) => body.data.status === 'AWAITING_VERIFICATION'),
  );
  const told = receiver.received.map(({ body }) => body.data);
  expect(told[0]).toMatchObject({ userId, updateId: updateUser.update.id, previousStatus: null });
  const posted = JSON.stringify(receiver.received.map(({ headers, text }) => [headers, text]));
  expect(foundIn(posted, [...PERSONAL, providerUserId, server.token])).toEqual([]);
});

it('counts deliveries by target', async () => {
  const metrics = await (await fetch(`${server.url}/metrics`)).text();
  expect(metrics).toMatch(/event_delivery_duration_seconds_count\{target="crm",outcome="delivered"\} [1-9]/);
  expect(metrics).toContain('event_target_users_waiting{target="crm"} 0');
});

it('npm run webhooks lists targets and replays one', async () => {
  await until('nothing is left', async () => (await webhooks()).startsWith('crm: 0 events behind, 0 users'));
  const before = receiver.received.length;
  expect(await webhooks('--replay', 'crm', '--from', '2020-01-01T00:00:00Z')).toBe(
    `crm will receive ${before} events again.\n`,
  );
  await until('all come again', () => receiver.received.length === 2 * before);
  const ids = receiver.received.map(({ id }) => id);
  expect(ids.slice(before).sort()).toEqual(ids.slice(0, before).sort());
  await expect(webhooks('--replay', 'crm')).rejects.toThrow('--replay and --from go together.');
});
