import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ServerProcess, startServerProcess } from '../app/support/server-process.ts';
import { until } from '../support/condition.ts';
import { FRONTENDS, type Frontend, type Watching } from './frontends.ts';

// biome-ignore lint/suspicious/noExplicitAny: answers are probed by path in tests
type Probed = any;

const TOKEN_CLI = fileURLToPath(new URL('../../src/cli/token.ts', import.meta.url));
const LIZA = 'c1a5b2d8e37f4096a8d1f5b36c2e9047';
const FIND =
  'query ($id: String!) { userByProviderReference(provider: MATCHMOVE, providerUserId: $id) { id } }';
const UPDATE = `mutation ($input: UpdateUserInput!) {
  updateUser(input: $input) { update { id status } userErrors { code } } }`;

let server: ServerProcess;
let userId: string;

beforeAll(async () => {
  server = await startServerProcess({});
  userId = (await ask(FIND, { id: LIZA })).userByProviderReference.id;
});
afterAll(() => server?.remove());

async function ask(query: string, variables: Record<string, unknown> = {}): Promise<Probed> {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${server.token}` },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as Probed;
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

let made = 0;
/** Gives the events that follow: id of the update, and its statuses. */
async function update(): Promise<[string, string][]> {
  made += 1;
  const input = { userId, changes: { jobTitle: `Clerk ${made}` } };
  const { id, status } = (await ask(UPDATE, { input })).updateUser.update;
  expect(status).toBe('APPLIED');
  return ['SUBMITTING', 'APPLIED'].map((one) => [id, one]);
}

async function tokenFor(expires: string): Promise<string> {
  const args = [TOKEN_CLI, '--scope', 'users:read', '--expires', expires];
  const { stdout } = await promisify(execFile)(process.execPath, args, { env: { DATA_DIR: server.dataDir } });
  return stdout.trim();
}

/** As after a crash: the same address, the same data. */
async function killAndRestart(): Promise<void> {
  await server.end('SIGKILL');
  server = await startServerProcess({ PORT: new URL(server.url).port }, server.dataDir);
}

const told = ({ events }: Watching) => events.map((event) => [event.update?.id, event.status]);

describe.each(Object.entries(FRONTENDS))('%s as a frontend sets it up', (_, create) => {
  const watch = async (frontend: Frontend) =>
    frontend.watch({ after: (await ask('{ eventCursor }')).eventCursor });

  it('reads, and is told of every move once though the server is killed and comes back', async () => {
    const frontend = create(server.url, async () => server.token);
    expect(await frontend.referenceOf(userId)).toBe(LIZA);
    const watcher = await watch(frontend);
    const before = await update();
    await until('it is told', () => watcher.events.length === 2);
    await killAndRestart();
    const after = await update();
    await until('it has come back', () => watcher.events.length >= 4, 30_000);
    const live = await update();
    await until('it is told again', () => watcher.events.length >= 6);
    expect(told(watcher)).toEqual([...before, ...after, ...live]);
    expect(watcher.failures).toEqual([]);
    watcher.stop();
  });

  it('goes on with a new token when the old one ends', async () => {
    const tokens = [await tokenFor('3s')];
    let asked = 0;
    const frontend = create(server.url, async () => {
      asked += 1;
      return tokens[0] ?? '';
    });
    const watcher = await watch(frontend);
    const before = await update();
    await until('it is told', () => watcher.events.length === 2);
    tokens[0] = server.token;
    await until('it has asked for a token again', () => asked > 1);
    const after = await update();
    await until('it is told again', () => watcher.events.length === 4);
    expect(told(watcher)).toEqual([...before, ...after]);
    expect(watcher.failures).toEqual([]);
    watcher.stop();
  });
});
