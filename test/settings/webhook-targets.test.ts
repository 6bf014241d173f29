import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { EnvironmentError, readEnvironment } from '../../src/env.ts';

const key = (seed: number) => Buffer.from(Array.from({ length: 32 }, (_, index) => (index * seed) % 251));
const secret = (seed: number) => `whsec_${key(seed).toString('base64')}`;

const read = (env: Record<string, string>) => readEnvironment(env, []).webhookTargets;

function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    read(env);
  } catch (error) {
    if (error instanceof EnvironmentError)
      return error.problems.filter((problem) => problem.startsWith('WEBHOOK'));
    throw error;
  }
  return [];
}

describe('targets of webhooks', () => {
  it('are read with their secrets, the newest first', () => {
    const targets = read({
      WEBHOOK_TARGETS: 'crm=https://crm.example.com/hooks?team=a%2Cb, risk-2=http://10.0.0.7:8080',
      WEBHOOK_SECRETS: `crm=${secret(3)},risk-2=${secret(5)},crm=${secret(7)}`,
    });
    expect(targets).toEqual([
      { name: 'crm', url: 'https://crm.example.com/hooks?team=a%2Cb', secrets: [key(3), key(7)] },
      { name: 'risk-2', url: 'http://10.0.0.7:8080', secrets: [key(5)] },
    ]);
  });

  it('have secrets that may stand in a file', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'profile-subgraph-secrets-'));
    const file = path.join(folder, 'webhooks');
    writeFileSync(file, `crm=${secret(3)}\n`);
    const targets = read({ WEBHOOK_TARGETS: 'crm=https://crm.example.com', WEBHOOK_SECRETS_FILE: file });
    await rm(folder, { recursive: true });
    expect(targets[0]?.secrets).toEqual([key(3)]);
  });

  it.each([
    ['a pair without a value', 'crm', secret(3), /^WEBHOOK_TARGETS must be name=value/],
    ['a comma in an address', 'crm=https://a.example.com/?x=1,2', secret(3), /a comma in an address is/],
    ['a strange name', 'C R M=https://a.example.com', secret(3), /^WEBHOOK_TARGETS must be name=value/],
    ['a name twice', 'crm=https://a.example.com,crm=https://b.example.com', secret(3), /each target once/],
    ["the broker's name", 'nats=https://a.example.com', secret(3), /must not name a target nats/],
    ['no address', 'crm=ftp://a.example.com', secret(3), /http or https addresses/],
    ['a password', 'crm=https://u:hunter2@a.example.com', secret(3), /without user, password/],
    ['a secret of no form', 'crm=https://a.example.com', 'hunter2', /^WEBHOOK_SECRETS must be name=whsec_/],
    ['a short secret', 'crm=https://a.example.com', `whsec_${btoa('hunter2')}`, /24 to 64 random bytes/],
    ['a dull secret', 'crm=https://a.example.com', `whsec_${btoa('7'.repeat(32))}`, /24 to 64 random bytes/],
  ])('are refused with %s', (_, targets, own, problem) => {
    const problems = problemsOf({ WEBHOOK_TARGETS: targets, WEBHOOK_SECRETS: `crm=${own}` });
    expect(problems.join('\n')).toMatch(problem);
    expect(problems.join('\n')).not.toMatch(/hunter2|example\.com/);
  });

  it('need one secret or two of each target, and no others', () => {
    const two = 'crm=https://a.example.com,risk=https://b.example.com';
    const three = [3, 5, 7].map((seed) => `crm=${secret(seed)}`).join(',');
    expect(problemsOf({ WEBHOOK_TARGETS: two, WEBHOOK_SECRETS: `${three},ops=${secret(9)}` })).toEqual([
      'WEBHOOK_SECRETS has a secret of an unknown target: add the target to WEBHOOK_TARGETS, or remove the secret',
      'WEBHOOK_SECRETS may contain at most 2 secrets for one target',
      'WEBHOOK_SECRETS has no secret for the target risk: add risk=whsec_…',
    ]);
  });

  it.each([
    ['http', 'http://crm.example.com'],
    ['a private address', 'https://10.0.0.7'],
    ['a metadata service', 'https://169.254.169.254/latest'],
    ['this machine', 'https://localhost:8443'],
    ['a local name', 'https://crm.internal'],
  ])('are refused in production with %s', (_, url) => {
    const env = { MODE: 'production', WEBHOOK_TARGETS: `crm=${url}`, WEBHOOK_SECRETS: `crm=${secret(3)}` };
    expect(problemsOf(env)).toEqual([
      'WEBHOOK_TARGETS must contain https addresses at public hosts in production',
    ]);
  });

  it('are taken in production at public hosts', () => {
    const env = { MODE: 'production', WEBHOOK_TARGETS: 'crm=https://crm.example.com/hooks' };
    expect(problemsOf({ ...env, WEBHOOK_SECRETS: `crm=${secret(3)}` })).toEqual([]);
  });
});
