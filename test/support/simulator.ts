import { request } from 'undici';
import type { RunningSimulator } from '../../src/sandbox/shared/simulator.ts';

// biome-ignore lint/suspicious/noExplicitAny: wire JSON is probed by path in tests
export type Wire = any;
export type Seen = {
  ordinal: number;
  at: string;
  endedAt: string | null;
  method: string;
  path: string;
  query: string;
  body: Wire;
  headers: Record<string, string>;
  status: number | null;
  outcome: string;
};

export type ControlledSimulator = ReturnType<typeof controlled>;

/** A running simulator with the control calls that all simulators share, as functions. */
export function controlled(running: RunningSimulator) {
  async function control(
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    body?: unknown,
  ): Promise<Wire> {
    const answer = await request(`${running.url}/_sandbox${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      body: body === undefined ? null : JSON.stringify(body),
    });
    const text = await answer.body.text();
    if (answer.statusCode >= 300) throw new Error(`${method} ${path}: ${answer.statusCode} ${text}`);
    return text ? JSON.parse(text) : undefined;
  }
  return {
    ...running,
    control,
    /** The simulator's whole record of a user. */
    recordOf: (id: string): Promise<Wire> => control('GET', `/users/${id}`),
    putUser: (id: string, fields: object, mode: 'merge' | 'set' | 'replace' = 'merge'): Promise<Wire> =>
      control('PUT', `/users/${id}?mode=${mode}`, fields),
    requests: (): Promise<Seen[]> => control('GET', '/requests'),
    fault: (fault: object, match: object = {}): Promise<Wire> => control('POST', '/faults', { match, fault }),
    clearFaults: (): Promise<Wire> => control('DELETE', '/faults'),
    switches: (patch: object): Promise<Wire> => control('PATCH', '/switches', patch),
    webhooks: (): Promise<Wire[]> => control('GET', '/webhooks'),
  };
}
