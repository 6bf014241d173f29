import { type App, startApp } from '../app.ts';
import { loadEnvironment } from '../env.ts';
import { registry } from '../providers/registry.ts';
import { findRunningServer } from '../runtime/running-file.ts';
import { ALL_SCOPES, readSandboxKey, signToken } from '../runtime/sandbox-token.ts';
import { readArguments, usage } from './demo/arguments.ts';
import { createDemoClient } from './demo/client.ts';
import { createSandboxControl } from './demo/stage.ts';
import { expectSimulated } from './demo/steps.ts';
import { stories } from './demo/stories/stories.ts';
import { title } from './demo/terminal.ts';

/** The server that runs on this data folder, or one of our own for the length of the story. */
async function findOrStart(): Promise<{ url: string; token: string; own: App | null }> {
  const env = loadEnvironment(Object.values(registry));
  if (env.auth)
    throw new Error('the demo needs a sandbox that signs its own tokens: unset AUTH_JWKS and AUTH_JWKS_URL');
  const running = await findRunningServer(env.dataDir);
  const runningKey = running && (await readSandboxKey(env.dataDir));
  const own = runningKey ? null : await startApp({ ...env, port: 0, logLevel: 'warn' });
  const key = runningKey ?? (await readSandboxKey(env.dataDir));
  const url = own?.url ?? running?.url;
  if (!key || !url) throw new Error(`no sandbox could be found or started on ${env.dataDir}`);
  // The stories include actions of operators.
  return { url, token: await signToken(key, { subject: 'demo', scopes: ALL_SCOPES, expiresIn: '1h' }), own };
}

/** Runs the stories one after the other. The first step that fails ends the run. */
async function runStories(names: readonly string[]): Promise<void> {
  let own: App | null = null;
  try {
    const server = await findOrStart();
    own = server.own;
    console.log(`${own ? 'started a server' : 'using the running server'} at ${server.url}`);
    const client = createDemoClient(server.url, server.token);
    for (const name of names) {
      const sandbox = createSandboxControl(server.url, name);
      const stage = { provider: name.toUpperCase(), client, sandbox };
      if (names.length > 1) title(stage.provider);
      await expectSimulated(stage);
      await stories[name]?.(stage);
    }
    await client.close();
  } catch (error) {
    console.error(`\nThe demo failed: ${error instanceof Error ? error.message : 'unknown error'}`);
    process.exitCode = 1;
  } finally {
    await own?.stop();
  }
}

const known = Object.keys(stories);
try {
  const asked = readArguments(process.argv.slice(2), known);
  if (asked.help) console.log(usage(known));
  else await runStories(asked.providers);
} catch (error) {
  console.error(error instanceof Error ? error.message : 'wrong arguments');
  process.exitCode = 1;
}
process.exit();
