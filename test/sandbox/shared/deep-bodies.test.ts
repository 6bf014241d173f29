import { request } from 'undici';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import type { SimulatorDefinition } from '../../../src/sandbox/shared/definition.ts';
import { readJsonBody } from '../../../src/sandbox/shared/json-body.ts';
import { sharedSwitchShape } from '../../../src/sandbox/shared/shared-switches.ts';
import { startSimulator } from '../../../src/sandbox/shared/simulator.ts';

const nested = (levels: number) => `${'{"a":['.repeat(levels)}1${']}'.repeat(levels)}`;

function bodyOf(text: string) {
  const headers = { 'content-type': 'application/json' };
  return readJsonBody({ headers, rawBody: Buffer.from(text) } as Parameters<typeof readJsonBody>[0]);
}

test('a body that is nested too deeply is refused, and brackets in texts do not count', () => {
  for (const text of [nested(101), nested(100_000), '['.repeat(1_000_000)]) {
    expect(bodyOf(text)).toEqual({ problem: 'the body is nested too deeply', at: 'body' });
  }
  for (const body of [JSON.parse(nested(100)), { a: '['.repeat(500), 'b"{': '\\"{{{' }, []]) {
    expect(bodyOf(JSON.stringify(body))).toEqual({ body });
  }
});

test('a simulator whose rules fail answers all the same', async () => {
  const switches = z.strictObject(sharedSwitchShape);
  const failing: SimulatorDefinition<object, z.infer<typeof switches>> = {
    name: 'failing',
    switches,
    providerState: z.object({}),
    newState: () => ({}),
    handle() {
      throw new RangeError('Maximum call stack size exceeded');
    },
    errorAnswer: (status) => ({ status }),
    loggedHeaders: [],
    controlRoutes: [],
    runDue() {},
    nextDue: () => undefined,
    prepareWebhook: () => ({ headers: {}, body: '' }),
  };
  const simulator = await startSimulator(failing, {});
  onTestFinished(() => simulator.close());
  const answer = await request(`${simulator.url}/anything`, {
    method: 'PUT',
    body: '{}',
    headersTimeout: 5000,
  });
  expect([answer.statusCode, await answer.body.text()]).toEqual([500, 'the simulator itself failed']);
});
