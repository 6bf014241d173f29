import { type App, startApp } from '../app.ts';
import { loadEnvironment } from '../env.ts';
import { registry } from '../providers/registry.ts';
import { findRunningServer } from '../runtime/running-file.ts';
import { ALL_SCOPES, readSandboxKey, signToken } from '../runtime/sandbox-token.ts';
import { createDemoClient } from './demo/client.ts';
import { tellStory } from './demo/story.ts';

/** The simulator's approved user with an account. */
const STORYS_USER = '25ce05638628453ab1c0d2ea3e7562cc';

/** The server that runs on this data folder, or one of our own for the length of the story. */
async function findOrStart(): Promise<{ url: string; token: string; own: App | null }> {
  const env = loadEnvironment(Object.values(registry));
  const running = await findRunningServer(env.dataDir);
  const key = running && (await readSandboxKey(env.dataDir));
  if (running && key) {
    const token = await signToken(key, { subject: 'demo', scopes: ALL_SCOPES, expiresIn: '1h' });
    return { url: running.url, token, own: null };
  }
  const own = await startApp({ ...env, port: 0, logLevel: 'warn' });
  if (!own.token)
    throw new Error('the demo needs a sandbox that signs its own tokens: unset AUTH_JWKS and AUTH_JWKS_URL');
  return { url: own.url, token: own.token, own };
}

let own: App | null = null;
try {
  const server = await findOrStart();
  own = server.own;
  console.log(`${own ? 'started a server' : 'using the running server'} at ${server.url}`);
  const client = createDemoClient(server.url, server.token);
  await tellStory(client, STORYS_USER);
  await client.close();
} catch (error) {
  console.error(`\nThe demo failed: ${error instanceof Error ? error.message : 'unknown error'}`);
  process.exitCode = 1;
} finally {
  await own?.stop();
}
process.exit();
