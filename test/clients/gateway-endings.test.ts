import { describe, expect, it } from 'vitest';
import { until } from '../support/condition.ts';
import { type Ending, startFakeGateway } from './fake-gateway.ts';
import { FRONTENDS } from './frontends.ts';

/** What gateways say of a subscription that they end, and that can be opened again. */
const PASSING = [
  'SCHEMA_RELOAD',
  'SUBSCRIPTION_SCHEMA_RELOAD',
  'SUBSCRIPTION_CONFIG_RELOAD',
  'SUBSCRIPTION_JWT_EXPIRED',
  'SUBSCRIPTION_HEARTBEAT_ERROR',
];
const ENDINGS: Ending[] = ['RESULT', 'ERROR'];

async function watched(name: string, code: string, ending: Ending) {
  const gateway = await startFakeGateway(code, ending);
  let tokens = 0;
  const frontend = FRONTENDS[name]?.(gateway.url, async () => {
    tokens += 1;
    return `token-${tokens}`;
  });
  const watching = frontend?.watch({ after: 'cursor-0' });
  if (!watching) throw new Error(`no frontend ${name}`);
  return { gateway, watching };
}

describe.each(Object.keys(FRONTENDS))('%s as a frontend sets it up', (name) => {
  const cases = PASSING.flatMap((code) => ENDINGS.map((ending) => [code, ending] as const));

  it.concurrent.each(cases)('goes on behind its last event after %s as %s', async (code, ending) => {
    const { gateway, watching } = await watched(name, code, ending);
    try {
      await until('it has come back', () => watching.events.length === 2, 20_000);
      expect(watching.events.map(({ cursor }) => cursor)).toEqual(['cursor-1', 'cursor-2']);
      expect(gateway.asked.map(({ variables }) => variables.after)).toEqual(['cursor-0', 'cursor-1']);
      expect(new Set(gateway.asked.map(({ token }) => token)).size).toBe(2);
      expect(watching.failures).toEqual([]);
    } finally {
      watching.stop();
      gateway.close();
    }
  });

  it('ends with an error that will not pass', async () => {
    const { gateway, watching } = await watched(name, 'FORBIDDEN', 'RESULT');
    try {
      await until('it is told', () => watching.failures.length > 0);
      expect(JSON.stringify(watching.failures[0])).toContain('FORBIDDEN');
      expect(gateway.asked.length).toBe(1);
    } finally {
      watching.stop();
      gateway.close();
    }
  });
});
