import { expect, test } from 'vitest';
import { ProviderError } from '../../src/domain/provider-error.ts';
import { attributesOf, errorType, type SpanFields } from '../../src/tracing/attributes.ts';
import { inSpan, isTracing, traceHeaders } from '../../src/tracing/spans.ts';

test('a span says what is on the list, and nothing else', () => {
  const careless = { provider: 'BVNK', email: 'a@b.c', statement: 's'.repeat(500) } as SpanFields;
  expect(attributesOf(careless)).toEqual({
    'profile.provider': 'BVNK',
    'db.query.summary': 's'.repeat(200),
  });
});

test.each([
  ['a provider error', new ProviderError({ kind: 'timeout' }), 'timeout'],
  ['one of the database', Object.assign(new Error('Key (email)=(a@b.c)'), { code: '23505' }), '23505'],
  ['one whose code is free text', Object.assign(new Error('x'), { code: 'no a@b.c' }), 'Error'],
  ['a text', 'a@b.c', 'other'],
])('%s is told by its kind alone', (_, error, type) => {
  expect(errorType(error)).toBe(type);
});

test('without a collector, work runs as it is and no header is added', async () => {
  expect(isTracing()).toBe(false);
  const work = Promise.resolve('done');
  expect(inSpan('name', {}, () => work)).toBe(work);
  expect(traceHeaders()).toEqual({});
});
