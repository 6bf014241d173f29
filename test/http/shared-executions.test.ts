import { GraphQLError, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { Viewer } from '../../src/auth/viewer.ts';
import { createSharedExecutions } from '../../src/http/shared-executions.ts';
import { until } from '../support/condition.ts';
import { testSchema } from './support/schema.ts';

const schema = testSchema({ wait: async () => undefined });
const document = parse(`subscription A($after: String, $with: Boolean!, $first: Int) {
  ticks(after: $after) { value @include(if: $with) list(first: $first) } }
  query B { me }`);
const service: Viewer = { subject: 'a', scopes: new Set(['x', 'y']), userId: null, expiresAt: null };
const event = (cursor: string) => ({ value: { cursor } });

type Asked = { variables?: Record<string, unknown>; viewer?: Partial<Viewer>; document?: typeof document };

function world(sharedForMs?: number) {
  const executions = createSharedExecutions(sharedForMs);
  let ran = 0;
  const subscriber = ({ variables = {}, viewer = {}, ...asked }: Asked = {}) => {
    const args = {
      schema,
      document,
      operationName: 'A',
      variableValues: { with: true, ...variables },
      ...asked,
    };
    const share = executions.forSubscriber(args, { ...service, ...viewer });
    return (what: unknown) =>
      share(what, async () => {
        ran += 1;
        return { data: { run: ran } };
      });
  };
  return { subscriber, ran: () => ran };
}

describe('an event is executed once', () => {
  it.each<[string, Asked, Asked]>([
    ['alike', {}, {}],
    ['who start elsewhere', { variables: { after: 'c1' } }, { variables: { after: 'c2' } }],
    ['of other names and other times', { viewer: { subject: 'b' } }, { viewer: { expiresAt: new Date() } }],
    ['whose scopes come in another order', {}, { viewer: { scopes: new Set(['y', 'x']) } }],
  ])('for subscribers %s', async (_, one, other) => {
    const { subscriber, ran } = world();
    const [first, second] = [subscriber(one), subscriber(other)];
    expect(await Promise.all([first(event('c3')), second(event('c3'))])).toEqual([
      { data: { run: 1 } },
      { data: { run: 1 } },
    ]);
    expect(ran()).toBe(1);
  });
});

describe('an event is executed for each', () => {
  it.each<[string, Asked, Asked]>([
    ['scopes', {}, { viewer: { scopes: new Set(['x']) } }],
    ['users whom their tokens are bound to', {}, { viewer: { userId: 'ann' } }],
    ['variables in what they select', { variables: { first: 1 } }, { variables: { first: 2 } }],
    ['variables in directives', {}, { variables: { with: false } }],
    ['defaults in force', { variables: {} }, { variables: { first: null } }],
    [
      'names who see numbers in full',
      { viewer: { scopes: new Set(['users:pii']) } },
      { viewer: { scopes: new Set(['users:pii']), subject: 'b' } },
    ],
    ['documents', {}, { document: parse('subscription A { ticks { value } }') }],
  ])('of two subscribers with other %s', async (_, one, other) => {
    const { subscriber, ran } = world();
    await Promise.all([subscriber(one)(event('c3')), subscriber(other)(event('c3'))]);
    expect(ran()).toBe(2);
  });

  it('when it is another one, or none that has a place', async () => {
    const { subscriber, ran } = world();
    const one = subscriber();
    await one(event('c1'));
    await one(event('c2'));
    await one({ error: new Error('over') });
    await one({ error: new Error('over') });
    await one('text');
    expect(ran()).toBe(5);
  });

  it('after a while: who is late sees what is there by then', async () => {
    const { subscriber, ran } = world(30);
    const one = subscriber();
    await one(event('c1'));
    await until('it is executed again', async () => {
      await one(event('c1'));
      return ran() === 2;
    });
  });

  it('when the first attempt had errors, which those share that came meanwhile', async () => {
    const executions = createSharedExecutions();
    const args = { schema, document, operationName: 'A', variableValues: {} };
    const [one, other] = [executions.forSubscriber(args, service), executions.forSubscriber(args, service)];
    const failed = { data: { ticks: null }, errors: [new GraphQLError('the database was away')] };
    const attempts = [one(event('c1'), async () => failed), other(event('c1'), async () => ({ data: {} }))];
    expect(await Promise.all(attempts)).toEqual([failed, failed]);
    expect(await other(event('c1'), async () => ({ data: {} }))).toEqual({ data: {} });
  });

  it('when the first attempt broke', async () => {
    const executions = createSharedExecutions();
    const args = { schema, document, operationName: 'A', variableValues: {} };
    const share = executions.forSubscriber(args, service);
    await expect(share(event('c1'), () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(await share(event('c1'), async () => ({ data: {} }))).toEqual({ data: {} });
  });
});
