import { request } from 'undici';
import { expect, test } from 'vitest';
import { simulators } from '../../../src/sandbox/simulators.ts';
import { freshStateFile } from './fresh-state-file.ts';

test.each(Object.values(simulators))(
  '$name is controlled by programs, not by pages that find its port',
  async (simulator) => {
    const running = await simulator.start({ stateFile: freshStateFile() });
    const statusFor = async (headers: Record<string, string>) => {
      const { statusCode, body } = await request(`${running.url}/_sandbox/users`, { headers });
      await body.dump();
      return statusCode;
    };
    const { host } = new URL(running.url);
    expect(await statusFor({})).toBe(200);
    expect(await statusFor({ origin: running.url })).toBe(200);
    for (const headers of [
      { origin: 'https://evil.test' },
      { origin: 'http://127.0.0.1:1' },
      { origin: 'null' },
      { host: 'evil.test' },
      { host: `evil.test:${new URL(running.url).port}`, origin: `http://evil.test` },
      { host: `${host}.evil.test` },
    ])
      expect([headers, await statusFor(headers)]).toEqual([headers, 403]);
    await running.close();
  },
);
