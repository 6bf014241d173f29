import { expect, test } from 'vitest';
import type { ProviderError } from '../../../src/domain/provider-error.ts';
import { errorOf } from '../../../src/providers/matchmove/errors.ts';
import { anUpdate, evidenceFor, JOHN_REFERENCE } from './builders.ts';
import { type Reply, talkTo } from './local-server.ts';

const newer = (status: number, code: string) => ({
  status,
  body: {
    id: '0b5c9a5e-2f1d-4c7b-9a51-0d8f5f2b7a10',
    status,
    code,
    title: 'Invalid model of Maria Santos',
    detail: 'last_name Santos is frozen',
    source: ['last_name'],
    timestamp: '2026-01-27T16:35:47Z',
  },
});
const older = (status: number, code: number) => ({
  status,
  body: { code, description: 'last_name Santos is frozen', link: 'https://docs.example' },
});

async function errorsFor(reply: Reply) {
  const { adapter, received, signal } = await talkTo(() => reply);
  const update = anUpdate([{ field: 'LAST_NAME', value: 'Santos' }]);
  const caught = (promise: Promise<unknown> | undefined) =>
    promise?.then(
      () => undefined,
      (error: ProviderError) => error,
    );
  return {
    read: await caught(adapter.readUser(JOHN_REFERENCE, signal)),
    update: await caught(adapter.updateUser(update, signal)),
    // Letters alone: nothing to send a second time.
    evidence: await caught(
      adapter.submitEvidence?.(evidenceFor(JOHN_REFERENCE, { documentId: 'Letter' }), signal),
    ),
    received,
  };
}

test.each([
  [400, 'rejected', 'rejected', 'rejected'],
  [401, 'auth', 'auth', 'auth'],
  [403, 'auth', 'auth', 'auth'],
  [404, 'not_found', 'not_found', 'not_found'],
  [408, 'timeout', 'timeout', 'timeout'],
  [409, 'rejected', 'rejected', 'conflict'],
  [410, 'rejected', 'rejected', 'rejected'],
  [422, 'rejected', 'rejected', 'rejected'],
  [429, 'rate_limited', 'rate_limited', 'rate_limited'],
  [500, 'unavailable', 'unavailable', 'unavailable'],
  [502, 'unavailable', 'unavailable', 'unavailable'],
  [503, 'unavailable', 'unavailable', 'unavailable'],
  [504, 'unavailable', 'unavailable', 'unavailable'],
  [301, 'unexpected_response', 'unexpected_response', 'unexpected_response'],
])(
  'status %d means %s to a read, %s to an update, %s to evidence, after one request each',
  async (status, ...kinds) => {
    for (const reply of [newer(status, 'some_code'), older(status, 1042)]) {
      const { read, update, evidence, received } = await errorsFor(reply);
      expect([read?.kind, update?.kind, evidence?.kind]).toEqual(kinds);
      expect(update?.details.httpStatus).toBe(status);
      expect(received).toHaveLength(3);
    }
  },
);

test.each([
  [400, 'unavailable'],
  [401, 'auth'],
  [403, 'auth'],
  [404, 'unavailable'],
  [409, 'unavailable'],
  [422, 'unavailable'],
  [429, 'rate_limited'],
  [502, 'unavailable'],
])('status %d of something before MatchMove is %s, after one request each', async (status, kind) => {
  for (const body of [{ text: '<html>' }, {}, { text: 'Not Found' }, { body: { message: 'Forbidden' } }]) {
    const { read, update, evidence, received } = await errorsFor({ status, ...body });
    expect([read?.kind, update?.kind, evidence?.kind]).toEqual([kind, kind, kind]);
    expect(received).toHaveLength(3);
  }
});

test('both published shapes give their code as text, the newer one its id, and neither any of its words', async () => {
  const { update } = await errorsFor(newer(400, 'invalid_model'));
  expect(update?.details).toMatchObject({
    providerCode: 'invalid_model',
    traceId: '0b5c9a5e-2f1d-4c7b-9a51-0d8f5f2b7a10',
  });
  const { update: old } = await errorsFor(older(400, 1042));
  expect(old?.details.providerCode).toBe('1042');
  for (const error of [update, old]) {
    expect(JSON.stringify([error?.message, error?.details, error?.stack, error?.cause])).not.toContain(
      'Santos',
    );
  }
});

test('a code that could be anything is no code', () => {
  const answer = (code: unknown) => ({
    status: 400,
    headers: new Headers(),
    text: JSON.stringify({ code, id: 'maria@example.com' }),
  });
  for (const code of ['Maria Santos', 'maria@example.com', '', null, {}, 'x'.repeat(101)]) {
    const { details } = errorOf(answer(code), 'update');
    expect(details.providerCode).toBeUndefined();
    expect(details.traceId).toBeUndefined();
  }
});

test('a user over the risk threshold is refused; any other 403 is about our own access', async () => {
  const blocked = await errorsFor(newer(403, 'user_blocked_risk_threshold_exceeded'));
  expect(blocked.update).toMatchObject({
    kind: 'rejected',
    details: { providerCode: 'user_blocked_risk_threshold_exceeded' },
  });
  const notListed = await errorsFor({ status: 403, text: 'Forbidden' });
  expect(notListed.update).toMatchObject({ kind: 'auth', details: { providerCode: 'forbidden' } });
  const badCredentials = await errorsFor({ status: 401, text: '' });
  expect(badCredentials.update?.details.providerCode).toBeUndefined();
});

test('a limit says how long to wait, in seconds or as a date', async () => {
  const seconds = await errorsFor({ status: 429, headers: { 'retry-after': '7' } });
  expect(seconds.update?.details.retryAfterMs).toBe(7000);
  const date = new Date(Date.now() + 60_000).toUTCString();
  const dated = await errorsFor({ status: 429, headers: { 'retry-after': date } });
  expect(dated.update?.details.retryAfterMs).toBeGreaterThan(50_000);
  expect(dated.update?.details.retryAfterMs).toBeLessThanOrEqual(60_000);
  expect((await errorsFor({ status: 429 })).update?.details.retryAfterMs).toBeUndefined();
});
