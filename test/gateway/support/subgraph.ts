import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { type ServerProcess, startServerProcess } from '../../app/support/server-process.ts';
import { freePort } from './free-port.ts';
import { post } from './post.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    subgraph: RunningSubgraph;
  }
}

export type Person = { id: string; providerUserId: string };

export type RunningSubgraph = {
  name: 'profile';
  url: string;
  /** As the running server gives it to a router. */
  sdl: string;
  routerSecret: string;
  /** MatchMove's simulator knows her as approved: e-mail and phone are parked until verified. */
  maria: Person;
  /** Approved, and never changed by a test: an e-mail that we did not send is parked. */
  antonio: Person;
  /** Not yet approved: most things apply at once. */
  liza: Person;
  tokens: {
    /** A service's, with every scope. */
    service: string;
    /** Maria's own. */
    maria: string;
    /** A service's that may write and not read. */
    writeOnly: string;
  };
  /** Where the gateway that uses HTTP callbacks has to listen. */
  callbackPort: number;
};

const ROUTER_SECRET = 'known to the routers only';
const EVERY_SCOPE = 'users:read users:write users:verify users:admin users:pii';
const TOKEN_CLI = fileURLToPath(new URL('../../../src/cli/token.ts', import.meta.url));

/** One server of ours for the whole run: a process of its own, embedded database, providers simulated. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const callbackPort = await freePort();
  const server = await startServerProcess({
    ROUTER_SECRET,
    CALLBACK_ORIGINS: `http://127.0.0.1:${callbackPort}`,
  });
  const url = `${server.url}/graphql`;
  const sdl = await post(url, '{ _service { sdl } }', { headers: { 'x-router-secret': ROUTER_SECRET } });
  const maria = await person(server, '25ce05638628453ab1c0d2ea3e7562cc');
  project.provide('subgraph', {
    name: 'profile',
    url,
    sdl: sdl.data._service.sdl,
    routerSecret: ROUTER_SECRET,
    maria,
    antonio: await person(server, '7b0d6a1c9e5f4c2f8a3b1d4e6f708192'),
    liza: await person(server, 'c1a5b2d8e37f4096a8d1f5b36c2e9047'),
    tokens: {
      service: await tokenOf(server, '--scope', EVERY_SCOPE),
      maria: await tokenOf(server, '--user', maria.id),
      writeOnly: await tokenOf(server, '--scope', 'users:write'),
    },
    callbackPort,
  });
  return () => server.remove();
}

async function person(server: ServerProcess, providerUserId: string): Promise<Person> {
  const { data } = await post(
    `${server.url}/graphql`,
    'query ($id: String!) { userByProviderReference(provider: MATCHMOVE, providerUserId: $id) { id } }',
    { token: server.token, variables: { id: providerUserId } },
  );
  return { id: data.userByProviderReference.id, providerUserId };
}

async function tokenOf(server: ServerProcess, ...options: string[]): Promise<string> {
  const env = { DATA_DIR: server.dataDir };
  const { stdout } = await promisify(execFile)(process.execPath, [TOKEN_CLI, ...options], { env });
  return stdout.trim();
}
