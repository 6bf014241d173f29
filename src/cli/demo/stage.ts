import { fetch } from 'undici';
import { loopback } from '../../loopback.ts';
import type { DemoClient } from './client.ts';

/** Calls a simulator's control path, such as `users/1/status`, and gives what it answers. Throws unless it is a 2xx. */
export type SandboxControl = <T = unknown>(method: string, path: string, body?: unknown) => Promise<T>;

/** Where a story runs: a frontend's client, and the controls of its provider's simulator. */
export type Stage = {
  /** As in the schema's `Provider`. */
  provider: string;
  client: DemoClient;
  sandbox: SandboxControl;
};

export type Story = (stage: Stage) => Promise<void>;

/** The control calls of one simulator, at `/_sandbox/{name}/…` of the server. */
export function createSandboxControl(serverUrl: string, name: string): SandboxControl {
  return async <T>(method: string, path: string, body?: unknown) => {
    const response = await fetch(`${serverUrl}/_sandbox/${name}/${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      body: body === undefined ? null : JSON.stringify(body),
      dispatcher: loopback,
    });
    if (!response.ok) throw new Error(`the sandbox answered ${response.status} to ${method} ${name}/${path}`);
    const text = await response.text();
    return (text === '' ? null : JSON.parse(text)) as T;
  };
}
