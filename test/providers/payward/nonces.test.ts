import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '../../../src/db/connection.ts';
import { createNonceSequence } from '../../../src/db/nonces/nonce-sequence.ts';
import { signatureOf } from '../../../src/providers/payward/signing.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import type { Received } from '../support/local-server.ts';
import { ALEX_REFERENCE, API_SECRET, anUpdate, aUser, SUCCESS, talkTo } from './builders.ts';

/** The sequence that replicas share, against a server that takes a nonce only above the last one. */

let database: TestDatabase;
const replicas: ReturnType<typeof openDatabase>[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  for (let replica = 0; replica < 2; replica += 1) {
    replicas.push(openDatabase({ url: database.url, maxConnections: 3, onError() {} }));
  }
});

afterAll(async () => {
  await Promise.all(replicas.map(({ db }) => db.destroy()));
  await database.drop();
});

function strictServer(first = 0n) {
  let last = first;
  const refusals: string[] = [];
  return {
    refusals,
    respond({ method, path, headers, text }: Received) {
      const nonce = BigInt(String(headers['api-nonce']));
      const expected = signatureOf({ target: path, nonce, body: text }, Buffer.from(API_SECRET, 'base64'));
      const code =
        headers['api-sign'] !== expected
          ? 'EAPI:Invalid signature'
          : nonce <= last
            ? 'EAPI:Invalid nonce'
            : '';
      if (code) {
        refusals.push(code);
        return { status: 400, body: { errors: [code] } };
      }
      last = nonce;
      return method === 'GET' ? { body: { data: aUser() } } : SUCCESS;
    },
  };
}

async function twoReplicas(server: ReturnType<typeof strictServer>) {
  const [one, two] = replicas.map(({ db }) => createNonceSequence(db));
  const first = await talkTo((request) => server.respond(request), { nonces: one });
  const second = await talkTo((request) => server.respond(request), { nonces: two });
  return [first, second] as const;
}

test('fifty parallel calls of two replicas succeed without a refusal', async () => {
  const server = strictServer();
  const talks = await twoReplicas(server);
  const calls = Array.from({ length: 50 }, (_, index) => {
    const { adapter, signal } = talks[index % 2 === 0 ? 0 : 1];
    if (index % 3 === 0) return adapter.readUser(ALEX_REFERENCE, signal);
    return adapter.updateUser(anUpdate([{ field: 'PHONE', value: `+141555501${10 + index}` }]), signal);
  });
  await Promise.all(calls);
  expect(server.refusals).toEqual([]);
  expect(talks[0].received.length + talks[1].received.length).toBe(50);
});

test('a key that another program has used with higher nonces is healed for all replicas at once', async () => {
  const server = strictServer(BigInt(Date.now() + 30 * 60_000) * 1_000_000n);
  const talks = await twoReplicas(server);
  const calls = talks.flatMap(({ adapter, signal }) =>
    Array.from({ length: 5 }, () =>
      adapter.updateUser(anUpdate([{ field: 'LANGUAGE', value: 'en' }]), signal),
    ),
  );
  await Promise.all(calls);
  expect(new Set(server.refusals)).toEqual(new Set(['EAPI:Invalid nonce']));
  server.refusals.length = 0;
  await talks[1].adapter.readUser(ALEX_REFERENCE, talks[1].signal);
  expect(server.refusals).toEqual([]);
});
