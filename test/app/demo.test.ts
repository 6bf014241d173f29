import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

  it('tells every provider’s story on the running server, then all of them again on one of its own', async () => {
    const told = await Promise.all(PROVIDERS.map((provider) => runDemo(environment, '--provider', provider)));
    for (const { code, output } of told) {
      expect(output).toContain(`using the running server at ${server.url}`);
      expect(output).toContain('every step happened');
      expect(code).toBe(0);
    }
    expect(told[0]?.output).toMatch(/AWAITING_APPROVAL +→ APPLIED/);
    expect(told[1]?.output).toMatch(/IN_REVIEW +→ ACTIVE, KYC APPROVED/);
    expect(told[2]?.output).toContain('PARTLY_APPLIED');
    expect(told[3]?.output).toContain('VERSION_CONFLICT');
    expect(told[4]?.output).toContain('UNVERIFIABLE');

    await server.end('SIGTERM');
    const { code, output } = await runDemo(environment, '--provider', 'all');
    expect(output).toContain('started a server at');
    expect(output.match(/every step happened/g)).toHaveLength(PROVIDERS.length);
    expect(code).toBe(0);
  }, 120_000);

  it('names the providers where it is asked for one that there is not', async () => {
    const { code, output } = await runDemo(environment, '--provider', 'nonsense');
    expect(output).toContain('there is no provider nonsense');
    for (const provider of [...PROVIDERS, 'all']) expect(output).toContain(provider);
    expect(code).toBe(1);
  });

  it('says what it can be asked', async () => {
    const { code, output } = await runDemo(environment, '--help');
    expect(output).toContain('npm run demo -- --provider <name>');
    expect(code).toBe(0);
    expect((await runDemo(environment, '--povider', 'bvnk')).code).toBe(1);
  });
});
