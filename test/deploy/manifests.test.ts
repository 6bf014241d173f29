import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { readEnvironment } from '../../src/env.ts';
import { registry } from '../../src/providers/registry.ts';

// biome-ignore lint/suspicious/noExplicitAny: manifests are probed by path in tests
type Probed = any;

const DEPLOY = new URL('../../deploy/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, DEPLOY), 'utf8');

const manifests: Probed[] = readdirSync(new URL('kubernetes/', DEPLOY)).flatMap((name) =>
  parseAllDocuments(read(`kubernetes/${name}`)).map((document) => {
    expect(document.errors).toEqual([]);
    return document.toJS();
  }),
);
const kind = (name: string): Probed => manifests.find((one) => one.kind === name);
const pod: Probed = kind('Deployment').spec.template.spec;
const [container]: Probed[] = pod.containers;
const compose: Probed = parse(read('compose.yaml'));

const known = new Set(
  readFileSync(new URL('../../.env.example', import.meta.url), 'utf8').match(/^[A-Z_]+(?==)/gm),
);

it('sets variables that the server knows', () => {
  const names = [
    ...Object.keys(kind('ConfigMap').data),
    ...Object.keys(kind('Secret').stringData),
    ...container.env.map(({ name }: { name: string }) => name),
    ...Object.keys(compose.services['profile-subgraph'].environment),
  ];
  expect(names.filter((name) => !known.has(name))).toEqual([]);
});

it('is a whole production once it is filled in', () => {
  const filled = {
    MODE: 'production',
    ...kind('ConfigMap').data,
    ...kind('Secret').stringData,
    ...Object.fromEntries(
      container.env.map(({ name, value }: { name: string; value: string }) => [name, value]),
    ),
    ROUTER_SECRET: 'a secret of the router',
    ENCRYPTION_KEYS: `k1:${Buffer.alloc(32, 7).toString('base64')}`,
    MATCHMOVE_WEBHOOK_SECRET: 'a secret of the provider',
    WEBHOOK_SECRETS: `crm=whsec_${randomBytes(32).toString('base64')}`,
    NATS_CREDENTIALS: '-----BEGIN NATS USER JWT-----',
  };
  const environment = readEnvironment(filled, Object.values(registry));
  expect(environment.metrics.port).toBe(9090);
  expect(environment).toMatchObject({ nats: {}, webhookTargets: [{ name: 'crm' }] });
  // The longest that a stop takes beyond the drain: docs/operations.md, "Stop".
  expect(pod.terminationGracePeriodSeconds).toBeGreaterThanOrEqual(environment.drainSeconds + 45);
});

it('is not started before it is filled in', () => {
  const unfilled = { MODE: 'production', ...kind('ConfigMap').data, ...kind('Secret').stringData };
  expect(() => readEnvironment(unfilled, Object.values(registry))).toThrow(/ENCRYPTION_KEYS/);
});

it('probes what there is, as an ordinary user on a read-only file system', () => {
  const ports = container.ports.map(({ name }: { name: string }) => name);
  for (const probe of ['startupProbe', 'livenessProbe', 'readinessProbe']) {
    const { path, port } = container[probe].httpGet;
    expect(ports).toContain(port);
    expect(path).toBe(probe === 'readinessProbe' ? '/health/ready' : '/health/live');
  }
  expect(pod.securityContext).toMatchObject({ runAsNonRoot: true, runAsUser: 1000 });
  expect(container.securityContext).toEqual({
    allowPrivilegeEscalation: false,
    readOnlyRootFilesystem: true,
    capabilities: { drop: ['ALL'] },
  });
  expect(kind('Service').spec.selector).toEqual(kind('Deployment').spec.selector.matchLabels);
  expect(kind('Service').spec.ports[0].targetPort).toBe('http');
});
