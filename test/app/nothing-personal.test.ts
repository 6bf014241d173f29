import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { buildSchema } from '../../src/graphql/build-schema.ts';
import { bvnkValues, startSimulator as startBvnk } from '../support/bvnk.ts';
import { until } from '../support/condition.ts';
import { dumpOf, foundIn } from '../support/dump.ts';
import { machnetValues, startSimulator as startMachnet } from '../support/machnet.ts';
import { matchmoveValues, startSimulator as startMatchmove } from '../support/matchmove.ts';
import { type Probed, type ProductionApp, startProductionApp } from './support/production-app.ts';

/** Wrapped by a stand-in for a KMS, which writes it backwards. */
const MASTER_KEY = Buffer.from('a master key of exactly 32 bytes').toString('base64');

const logged = vi.hoisted(() => [] as string[]);

/** Everything that is logged, down to the finest, stays here. */
vi.mock('../../src/http/log.ts', async (original) => {
  const real = await original<typeof import('../../src/http/log.ts')>();
  return {
    ...real,
    createLogger: () => real.createLogger('debug', { write: (line) => void logged.push(line) }),
  };
});

let app: ProductionApp;
let matchmove: Awaited<ReturnType<typeof startMatchmove>>;
let machnet: Awaited<ReturnType<typeof startMachnet>>;
let bvnk: Awaited<ReturnType<typeof startBvnk>>;
/** Of an operator. A `sub` may be a name or an address. */
let operator: string;

/** Everything personal that is sent, shown by a provider or named in a request. */
const personal = new Set<string>();
const used = new Set<string>();

/** Notes a value as personal. */
function secret(value: string): string {
  personal.add(value);
  return value;
}

beforeAll(async () => {
  [matchmove, machnet, bvnk] = await Promise.all([
    startMatchmove({ bank: 'manual' }),
    startMachnet(),
    startBvnk(),
  ]);
  app = await startProductionApp({
    MATCHMOVE_BASE_URL: matchmove.url,
    ...matchmoveValues,
    MACHNET_BASE_URL: machnet.url,
    ...machnetValues,
    BVNK_BASE_URL: bvnk.url,
    ...bvnkValues,
    PATH: process.env.PATH ?? '',
    ENCRYPTION_KEYS: `k1:${[...secret(MASTER_KEY)].reverse().join('')}`,
    ENCRYPTION_KEYS_COMMAND: '["rev"]',
  });
  await matchmove.setWebhookUrl(`${app.url}/webhooks/matchmove`);
  operator = await app.token(secret('operator.olga@bank.example'));
  await everyMutation();
  await strangeRequests();
});
afterAll(async () => {
  await app?.close();
  await Promise.all([matchmove, machnet, bvnk].map((one) => one?.close()));
});

async function run(
  mutation: string,
  type: string,
  argument: string,
  value: unknown,
  shown: string,
  bearer = operator,
): Promise<Probed> {
  used.add(mutation);
  const query = `mutation ($value: ${type}!) { ${mutation}(${argument}: $value) { ${shown} userErrors { code } } }`;
  const { data, errors } = await app.ask(query, { value }, bearer);
  expect({ mutation, errors }).toEqual({ mutation, errors: undefined });
  return data[mutation];
}

async function link(provider: string, providerUserId: string): Promise<string> {
  const input = { provider, providerUserId };
  const { user } = await run('linkUser', 'LinkUserInput', 'input', input, 'user { id }');
  return user.id;
}

async function everyMutation() {
  const names = { first_name: secret('Perpetua-Sigrid'), preferred_name: secret('Siggi-of-the-North') };
  const providerUserId = await matchmove.newUser('approved', names);
  const userId = await link('MATCHMOVE', providerUserId);
  const update = (changes: object, bearer = operator) =>
    run(
      'updateUser',
      'UpdateUserInput',
      'input',
      { userId, idempotencyKey: secret(`request of perpetua ${crypto.randomUUID()}`), changes },
      'update { id status changes { field verification { id } } }',
      bearer,
    );
  const { update: first } = await update({
    email: secret('perpetua.sigrid@somewhere.example'),
    phone: secret('+639178880123'),
    residentialAddress: { line1: secret('77 Unlisted Crescent'), city: secret('Quietville'), country: 'PH' },
    documents: [{ type: 'passport', number: secret('ZX81SPECTRUM48') }],
    maidenName: secret('Abernathy-Quill'),
  });
  const verificationOf = (field: string): string =>
    first.changes.find((change: Probed) => change.field === field).verification.id;
  const device = {
    deviceId: secret('device-of-perpetua'),
    ip: secret('203.0.113.177'),
    os: secret('PerpetuOS 7'),
    userAgent: secret('Agent/7 (of Perpetua)'),
  };
  const evidence = {
    mode: 'MANUAL',
    documentId: secret('passport-scan-of-perpetua'),
    authenticationData: device,
  };
  const handIn = (field: string, documentType: string) =>
    run(
      'selfVerify',
      'SelfVerifyInput',
      'input',
      { ...evidence, verificationId: verificationOf(field), documentType },
      'verification { id status }',
    );
  await handIn('EMAIL', 'PROOF_OF_EMAIL_OWNERSHIP');
  await matchmove.decide(providerUserId, 'email', 'approve');
  await until('the e-mail is approved', async () => {
    const { data } = await app.ask('query ($id: ID!) { user(id: $id) { profile { email } } }', {
      id: userId,
    });
    return data.user.profile.email === 'perpetua.sigrid@somewhere.example';
  });
  // Evidence that waits, a change that is refused by the provider, one that fails and is tried again.
  await matchmove.faultOnEvidence({ kind: 'status', status: 500 });
  await handIn('RESIDENTIAL_ADDRESS', 'PROOF_OF_ADDRESS');
  await matchmove.faultOnPut(providerUserId, { kind: 'status', status: 422 });
  const { update: refused } = await update({ jobTitle: secret('Keeper of Unsaid Things') });
  await run('retryUpdate', 'ID', 'updateId', refused.id, 'update { id }');
  await run('cancelUpdate', 'ID', 'updateId', first.id, 'update { id }');
  await update({ email: secret('not an address of perpetua'), dateOfBirth: secret('1877-13-41') });
  await run('refreshUser', 'ID', 'userId', userId, 'user { id }');
  // The person, too.
  const own = await app.token(secret('perpetua@phone.example'), userId);
  await update({ jobTitle: secret('Keeper of One Thing') }, own);
  const { data } = await app.ask('{ updates { edges { node { requestedBy } } } }', {}, operator);
  const callers = data.updates.edges.map(({ node }: Probed) => node.requestedBy);
  expect(new Set(callers)).toEqual(new Set(['operator.olga@bank.example', 'perpetua@phone.example']));

  await run(
    'submitKyc',
    'ID',
    'userId',
    await link('MACHNET', await machnet.newUser('beforeKyc')),
    'user { id }',
  );
  const customer = await link('BVNK', await bvnk.newUser('pendingIndividual'));
  const status = { userId: customer, kycStatus: 'IN_REVIEW' };
  await run('setUserStatus', 'SetUserStatusInput', 'input', status, 'user { id }');

  const { document } = await run('exportUser', 'ExportUserInput', 'input', { userId }, 'document');
  expect(foundIn(JSON.stringify(document), ['Abernathy-Quill', 'Siggi-of-the-North'])).not.toEqual([]);
  const lookUp = { email: secret('nobody.knows.odo@example.org') };
  await run('findUsers', 'FindUsersInput', 'input', lookUp, 'users { id }');
  const doomed = await matchmove.newUser('active', { first_name: secret('Ephemeral-Otto') });
  await run('eraseUser', 'EraseUserInput', 'input', { userId: await link('MATCHMOVE', doomed) }, 'userId');
}

/** What is refused names people, too. */
async function strangeRequests() {
  const email = secret('careless.caller@somewhere.example');
  const send = (path: string, body: string, headers: object = {}) =>
    fetch(`${app.url}${path}`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', ...headers },
    });
  const authorization = `Bearer ${app.serviceToken}`;
  const responses = await Promise.all([
    send('/webhooks/matchmove', JSON.stringify({ email })),
    send(`/webhooks/${encodeURIComponent(email)}`, '{}'),
    send('/graphql', `{ "query": "{ user(id: \\"${email}\\"`, { authorization }),
    send('/graphql', JSON.stringify({ query: `{ user(id: "${email}") { id nonsense } }` }), {
      authorization,
    }),
    send('/graphql', JSON.stringify({ query: `{ ${email} }` }), { authorization }),
    send('/graphql', JSON.stringify({ query: `{ user(id: "${email}") { id } }` }), { authorization }),
    send('/graphql', '{}', { authorization: `Bearer ${email}` }),
    fetch(`${app.url}/graphql?query={user(id:"${email}"){id}}`, { headers: { authorization } }),
    fetch(`${app.url}/no/such/place?email=${email}`),
  ]);
  for (const response of responses) await response.arrayBuffer();
}

it('every mutation of the schema was used', () => {
  const mutations = Object.keys(buildSchema().getMutationType()?.getFields() ?? {});
  expect([...used].sort()).toEqual(mutations.sort());
});

it('nothing personal is in the database, in any table and form', async () => {
  const dump = await dumpOf(app.owner);
  // It was looked into: what may stand there is found.
  expect(foundIn(dump, ['PROOF_OF_EMAIL_OWNERSHIP', 'USER_EXPORTED'])).toContain('USER_EXPORTED');
  expect(personal.size).toBeGreaterThan(15);
  expect(foundIn(dump, personal)).toEqual([]);
});

it('nothing personal is in the log, down to its finest lines', () => {
  expect(logged.length).toBeGreaterThan(20);
  expect(foundIn(logged.join('\n'), personal)).toEqual([]);
});

it('nothing personal is in the metrics', async () => {
  const response = await fetch(`${app.url}/metrics`);
  const text = await response.text();
  expect([response.status, text]).toEqual([200, expect.stringContaining('provider')]);
  expect(foundIn(text, personal)).toEqual([]);
});
