import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createSigningJwk, importSigningJwk } from '../../src/auth/keys.ts';
import { signSandboxToken } from '../../src/auth/sign.ts';
import { buildSchema } from '../../src/graphql/build-schema.ts';
import { simulators } from '../../src/sandbox/simulators.ts';
import { ask } from '../app/support/client.ts';
import { startObservedServer } from '../app/support/observe.ts';
import { placesOf, requestsAt, wrongKinds } from './hostile-inputs.ts';
import { hostileValues } from './hostile-values.ts';
import { hostileWebhooks, WEBHOOK_PROVIDERS } from './hostile-webhooks.ts';
import { addOutcome, fuzz, type Outcome, sendHostile, sendWebhooks } from './run.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    operations: { type: 'string', default: '100000' },
    inputs: { type: 'boolean', default: false },
    values: { type: 'string', default: `${hostileValues().length}` },
    only: { type: 'string', default: '' },
  },
});

// The whole sandbox, with an embedded database and the five simulators, for a caller with every scope.
const folder = mkdtempSync(join(tmpdir(), 'profile-fuzz-'));
const key = await importSigningJwk(await createSigningJwk());
const trust = { issuer: 'https://issuer.test', audience: 'profiles' };
const scopes = ['users:read', 'users:write', 'users:verify', 'users:admin', 'users:pii'];
const token = await signSandboxToken({ key, ...trust, subject: 'fuzz', scopes, expiresIn: '12h' });
const observed = await startObservedServer({
  DATA_DIR: folder,
  AUTH_JWKS: JSON.stringify(key.jwks),
  AUTH_ISSUER: trust.issuer,
  AUTH_AUDIENCE: trust.audience,
  // A hostile value that is refused for the rate has been looked at by nothing.
  ...(values.inputs ? { RATE_LIMIT_FACTOR: '0' } : {}),
});
const server = { ...observed, token };
const LISTS = `{
  updates(first: 50) { edges { node { id } } }
  users(first: 50) { edges { node { id requirements { pendingVerification { id } } } } }
}`;
const { updates, users } = await ask(server, LISTS);
type Node = { id: string; requirements?: { pendingVerification: { id: string }[] } | null };
const nodesOf = ({ edges }: { edges: { node: Node }[] }) => edges.map(({ node }) => node);
const idsOf = (nodes: readonly Node[]) => nodes.map(({ id }) => id);

const outcome: Outcome = { statuses: {}, codes: {}, failures: [] };
const heaps: number[] = [];
async function note(what: string, part: Outcome): Promise<void> {
  addOutcome(outcome, part);
  heaps.push((await server.holds()).heap / 2 ** 20);
  console.log(
    `${what}: ${JSON.stringify(part.statuses)} ${JSON.stringify(part.codes)}, ${part.failures.length} failures, ${heaps.at(-1)?.toFixed(0)} MiB in use`,
  );
}

if (values.inputs) await sendInputs();
else await sendOperations();
for (const { from, status, answer, query } of outcome.failures.slice(0, 20))
  console.log(
    `${typeof from === 'number' ? 'seed ' : ''}${from}: ${status} ${answer}\n  ${query.slice(0, 600)}`,
  );
console.log(
  `${outcome.failures.length} failures; heap ${heaps[0]?.toFixed(0)} MiB after a tenth, ${heaps.at(-1)?.toFixed(0)} MiB at the end`,
);
await server.remove();
rmSync(folder, { recursive: true, force: true });
process.exit(outcome.failures.length > 0 ? 1 : 0);

async function sendOperations(): Promise<void> {
  const tenth = Math.ceil(Number(values.operations) / 10);
  const known = { ids: [...idsOf(nodesOf(updates)), ...idsOf(nodesOf(users))] };
  for (let round = 0; round < 10; round += 1)
    await note(
      `${(round + 1) * tenth} operations`,
      await fuzz(server, { seed: Number(values.seed) + round * tenth, operations: tenth, known }),
    );
}

/** Every hostile value at every place of the schema, a tenth of the places at a time, and at every webhook. */
async function sendInputs(): Promise<void> {
  const schema = buildSchema();
  const real = {
    userIds: idsOf(nodesOf(users)),
    updateIds: idsOf(nodesOf(updates)),
    verificationIds: nodesOf(users).flatMap(({ requirements }) =>
      idsOf(requirements?.pendingVerification ?? []),
    ),
  };
  const hostile = hostileValues().slice(0, Number(values.values));
  const places = placesOf(schema).filter(({ name }) => name.includes(values.only));
  const tenth = Math.ceil(places.length / 10);
  for (let from = 0; from < places.length; from += tenth) {
    const some = places.slice(from, from + tenth);
    function* requests() {
      for (const place of some) {
        if (place.isLeaf) yield* requestsAt(schema, place, hostile, real);
        for (const kind of wrongKinds()) yield* requestsAt(schema, place, [kind], real);
      }
    }
    await note(
      `places ${from + 1} to ${from + some.length} of ${places.length}`,
      await sendHostile(server, requests()),
    );
  }
  for (const id of WEBHOOK_PROVIDERS) {
    const own = simulators[id]?.values ?? {};
    function* webhooks() {
      for (const value of hostile) yield* hostileWebhooks(id, value, own);
    }
    await note(`webhooks of ${id}`, await sendWebhooks(server, webhooks()));
  }
}
