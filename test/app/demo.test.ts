import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readArguments, usage } from '../../src/cli/demo/arguments.ts';
import { simulators } from '../../src/sandbox/simulators.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { runDemo } from './support/demo-process.ts';
import { type ServerProcess, startServerProcess } from './support/server-process.ts';

const PROVIDERS = ['matchmove', 'machnet', 'byzantine', 'bvnk', 'payward'];

describe('npm run demo', () => {
  let database: TestDatabase;
  let server: ServerProcess;
  let environment: Record<string, string>;

  beforeAll(async () => {
    database = await createTestDatabase();
    server = await startServerProcess({ DATABASE_URL: database.url });
    environment = { DATABASE_URL: database.url, DATA_DIR: server.dataDir };
  });

  afterAll(async () => {
    await server?.remove();
    await database?.drop();
  });

  it('is named in the greeting, below every person of every simulator', () => {
    const greeting = server.output();
    for (const [provider, { demoUsers }] of Object.entries(simulators)) {
      expect(greeting).toMatch(new RegExp(`^  ${provider}, simulated at http://`, 'im'));
      for (const { label } of demoUsers)
        expect(greeting).toMatch(new RegExp(`^ +[0-9a-f-]{36}  ${label}$`, 'm'));
    }
    expect(greeting.trimEnd().split('\n').at(-1)).toContain(
      `npm run demo -- --provider ${PROVIDERS.join('|')}|all`,
    );
  });

  it('tells every provider’s story on the running server, and one again on a server of its own', async () => {
    const { code, output } = await runDemo(environment, '--provider', 'all');
    expect(output).toContain(`using the running server at ${server.url}`);
    expect(output.match(/every step happened/g)).toHaveLength(PROVIDERS.length);
    for (const seen of [
      /AWAITING_APPROVAL +→ APPLIED/,
      /IN_REVIEW +→ ACTIVE, KYC APPROVED/,
      /PARTLY_APPLIED/,
      /VERSION_CONFLICT/,
      /UNVERIFIABLE/,
    ]) {
      expect(output).toMatch(seen);
    }
    expect(code).toBe(0);

    await server.end('SIGTERM');
    const again = await runDemo(environment, '--provider', 'bvnk');
    expect(again.output).toContain('started a server at');
    expect(again.output).toContain('every step happened');
    expect(again.code).toBe(0);
  }, 120_000);

  it('names the providers where it is asked for one that there is not', async () => {
    const { code, output } = await runDemo(environment, '--provider', 'nonsense');
    expect(output).toContain('there is no provider nonsense');
    for (const provider of [...PROVIDERS, 'all']) expect(output).toContain(provider);
    expect(code).toBe(1);
  });

  it('says what it can be asked', () => {
    expect(readArguments(['--help'], PROVIDERS)).toEqual({ help: true });
    expect(usage(PROVIDERS)).toContain('npm run demo -- --provider <name>');
    expect(() => readArguments(['--povider', 'bvnk'], PROVIDERS)).toThrow('--help');
  });
});
