import { resolve } from 'node:path';
import { request } from 'undici';
import { loopback } from '../../loopback.ts';
import type { SimulatorDefinition } from './definition.ts';
import { listen } from './http-listener.ts';
import { createSandbox } from './sandbox.ts';
import type { SharedSwitches } from './shared-switches.ts';
import { type Ownership, ownState } from './state-owner.ts';

export type SimulatorOptions = {
  host?: string | undefined;
  /** 0 or absent: a free one. */
  port?: number | undefined;
  /** Where webhooks go. */
  webhookUrl?: string | undefined;
  /** JSON file; absent: nothing survives. */
  stateFile?: string | undefined;
  /** Win over what was changed through `/_sandbox` before a restart. */
  switches?: object | undefined;
  log?: ((line: string) => void) | undefined;
};

export type RunningSimulator = {
  /** `http://127.0.0.1:41234` */
  url: string;
  /** False: another process (or an earlier start in this one) serves this state, and goes when that goes. */
  owner: boolean;
  /** Adds the address to those that get webhooks; a second call replaces this handle's first. */
  setWebhookUrl(url: string): Promise<void>;
  /** Stops serving, with everything on disk. Does nothing on a handle to somebody else's simulator. */
  close(): Promise<void>;
};

/**
 * Starts a simulator, or hands out the one that serves the same state file already. When the owner's process
 * ends, its handles elsewhere are dead until somebody starts it again; the new owner takes the old port if free.
 */
export async function startSimulator<Provider, Switches extends SharedSwitches>(
  definition: SimulatorDefinition<Provider, Switches>,
  options: SimulatorOptions,
): Promise<RunningSimulator> {
  const stateFile = options.stateFile === undefined ? undefined : resolve(options.stateFile);
  const found = stateFile === undefined ? undefined : await ownState(stateFile);
  if (found && 'servedAt' in found)
    return handleTo(found.servedAt, false, async () => {}, options.webhookUrl);
  try {
    const { url, close } = await serve(definition, options, stateFile, found);
    try {
      return await handleTo(url, true, close, options.webhookUrl);
    } catch (error) {
      await close();
      throw error;
    }
  } catch (error) {
    found?.release();
    throw error;
  }
}

async function serve<Provider, Switches extends SharedSwitches>(
  definition: SimulatorDefinition<Provider, Switches>,
  options: SimulatorOptions,
  stateFile: string | undefined,
  ownership: Ownership | undefined,
): Promise<{ url: string; close(): Promise<void> }> {
  const sandbox = createSandbox(definition, options, stateFile, ownership?.instance);
  const listener = await listen(sandbox.serve, {
    host: options.host ?? '127.0.0.1',
    port: options.port ?? 0,
    preferred: ownership?.previous ? Number(new URL(ownership.previous.url).port) : undefined,
  });
  ownership?.announce(listener.url);
  sandbox.wake();
  return {
    url: listener.url,
    async close() {
      await listener.close();
      await sandbox.stop();
      ownership?.release();
    },
  };
}

async function handleTo(
  url: string,
  owner: boolean,
  close: () => Promise<void>,
  webhookUrl: string | undefined,
): Promise<RunningSimulator> {
  let mine: string | undefined;
  let closed: Promise<void> | undefined;
  async function setWebhookUrl(next: string): Promise<void> {
    if (mine !== undefined && mine !== next) await subscribers(url, 'DELETE', mine);
    await subscribers(url, 'POST', next);
    mine = next;
  }
  if (webhookUrl !== undefined) await setWebhookUrl(webhookUrl);
  return {
    url,
    owner,
    setWebhookUrl,
    close() {
      closed ??= close();
      return closed;
    },
  };
}

async function subscribers(base: string, method: 'POST' | 'DELETE', url: string): Promise<void> {
  const answer = await request(`${base}/_sandbox/webhooks/subscribers`, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ url }),
    dispatcher: loopback,
  });
  await answer.body.dump();
  if (answer.statusCode !== 200) throw new Error(`webhook address refused with ${answer.statusCode}`);
}
