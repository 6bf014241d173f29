import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { fetch } from 'undici';
import type { SigningKey } from '../auth/keys.ts';
import { environmentWith, loadEnvironment } from '../env.ts';
import { loopback } from '../loopback.ts';
import { registry } from '../providers/registry.ts';
import { findRunningServer, type RunningServer } from '../runtime/running-file.ts';
import { readSandboxKey, signToken, USUAL_SCOPES } from '../runtime/sandbox-token.ts';

const CLIENT = fileURLToPath(new URL('../client', import.meta.url));
const EXAMPLE = fileURLToPath(new URL('../../examples/profile-form', import.meta.url));
const HOST = '127.0.0.1';
const USAGE = `npm run example -- [--port 5173]

Installs and starts the example app of examples/profile-form against the sandbox that "npm start" runs.`;

/** The sandbox that runs on this data folder, and the key of its tokens. */
async function findSandbox(): Promise<{ running: RunningServer; key: SigningKey }> {
  const env = loadEnvironment(Object.values(registry));
  if (env.auth)
    throw new Error(
      'The example needs a sandbox that signs its own tokens: unset AUTH_JWKS and AUTH_JWKS_URL, and start the sandbox again.',
    );
  const running = await findRunningServer(env.dataDir);
  const key = running && (await readSandboxKey(env.dataDir));
  if (!running || !key)
    throw new Error(
      `No sandbox runs on ${env.dataDir}. Run "npm start" in another terminal, leave it running, and repeat "npm run example" here.`,
    );
  return { running, key };
}

async function expectFreePort(port: number): Promise<void> {
  const server = createServer().listen(port, HOST);
  try {
    await once(server, 'listening');
  } catch {
    throw new Error(
      `Port ${port} is in use. Stop the other process, or choose another port: npm run example -- --port ${port + 1}`,
    );
  }
  server.close();
  await once(server, 'close');
}

/** Whether the sandbox allows pages of the app's origin. Otherwise the app's own server passes their requests on. */
async function allows(url: string, origin: string): Promise<boolean> {
  const { headers } = await fetch(`${url}/graphql`, {
    method: 'OPTIONS',
    headers: { origin, 'access-control-request-method': 'POST' },
    dispatcher: loopback,
  });
  return headers.get('access-control-allow-origin') === origin;
}

/** Installs the example as its lock file says, with the client package as it is now. */
async function install(): Promise<void> {
  console.log('Building the client package and installing the example …');
  const shell = process.platform === 'win32';
  const npm = async (cwd: string, ...words: string[]) => {
    await promisify(execFile)('npm', words, { cwd, shell }).catch((error: { stderr?: string }) => {
      throw new Error(`npm ${words.join(' ')} failed in ${cwd}:\n${error.stderr ?? ''}`);
    });
  };
  await npm(CLIENT, 'run', 'prepack');
  await npm(EXAMPLE, 'ci', '--prefer-offline', '--ignore-scripts');
}

/**
 * What takes the place of signing in: the demo users, each with a token for this user alone. The app's server asks for it
 * with every page, so that a reload brings fresh tokens.
 */
async function signIn({ url, users }: RunningServer, key: SigningKey, api: string, console: boolean) {
  return {
    api,
    console: console ? `${url}/console` : null,
    users: await Promise.all(
      users.map(async ({ userId, provider, label, story }) => ({
        id: userId,
        provider: registry[provider].label,
        label,
        story,
        token: await signToken(key, {
          subject: `user-${userId}`,
          scopes: USUAL_SCOPES,
          userId,
          expiresIn: '1h',
        }),
      })),
    ),
  };
}

function startVite(port: number, sandbox: string): ChildProcess {
  const vite = `${EXAMPLE}/node_modules/vite/bin/vite.js`;
  return spawn(process.execPath, [vite, '--host', HOST, '--port', String(port), '--strictPort'], {
    cwd: EXAMPLE,
    env: environmentWith({ SANDBOX_URL: sandbox }),
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
}

try {
  const { values } = parseArgs({
    options: { port: { type: 'string', default: '5173' }, help: { type: 'boolean', default: false } },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 1 || port > 65_534)
    throw new Error(`--port must be a number from 1 to 65534\n\n${USAGE}`);
  if (values.help) {
    console.log(USAGE);
    process.exit(0);
  }
  const { running, key } = await findSandbox();
  await expectFreePort(port);
  const origin = `http://${HOST}:${port}`;
  const isAllowed = await allows(running.url, origin);
  if (!isAllowed)
    console.log(
      `The sandbox does not allow the origin ${origin}, so the app's own server forwards its requests. To let the page call the sandbox directly, start it with CORS_ORIGINS=${origin} npm start`,
    );
  await install();
  const office = await fetch(`${running.url}/console`, { dispatcher: loopback });
  const vite = startVite(port, running.url);
  const api = isAllowed ? running.url : origin;
  vite.on('message', async () => vite.send(await signIn(running, key, api, office.ok)));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => vite.kill(signal));
  const [code] = await once(vite, 'exit');
  process.exitCode = code ?? 0;
} catch (error) {
  console.error(error instanceof Error ? error.message : 'the example could not start');
  process.exitCode = 1;
}
