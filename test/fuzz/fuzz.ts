import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createSigningJwk, importSigningJwk } from '../../src/auth/keys.ts';
import { signSandboxToken } from '../../src/auth/sign.ts';
import { ask } from '../app/support/client.ts';
import { startObservedServer } from '../app/support/observe.ts';
import { fuzz } from './run.ts';

const { values } = parseArgs({
  options: { seed: { type: 'string', default: '1' }, operations: { type: 'string', default: '100000' } },
});
const seed = Number(values.seed);
const operations = Number(values.operations);

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
});
const server = { ...observed, token };
const LISTS = '{ updates(first: 50) { edges { node { id } } } users(first: 50) { edges { node { id } } } }';
const { updates, users } = await ask(server, LISTS);
const ids = [...updates.edges, ...users.edges].map(({ node }: { node: { id: string } }) => node.id);

const tenth = Math.ceil(operations / 10);
const heaps: number[] = [];
const failures = [];
for (let round = 0; round < 10; round += 1) {
  const outcome = await fuzz(server, { seed: seed + round * tenth, operations: tenth, known: { ids } });
  failures.push(...outcome.failures);
  heaps.push((await server.holds()).heap / 2 ** 20);
  console.log(
    `${(round + 1) * tenth} operations: ${JSON.stringify(outcome.statuses)} ${JSON.stringify(outcome.codes)}, ${heaps.at(-1)?.toFixed(0)} MiB in use`,
  );
}
for (const { seed: own, status, answer, query } of failures.slice(0, 20))
  console.log(`seed ${own}: ${status} ${answer}\n  ${query.slice(0, 600)}`);
console.log(
  `${operations} operations, ${failures.length} failures; heap ${heaps[0]?.toFixed(0)} MiB after a tenth, ${heaps.at(-1)?.toFixed(0)} MiB at the end`,
);
await server.remove();
rmSync(folder, { recursive: true, force: true });
process.exit(failures.length > 0 ? 1 : 0);
