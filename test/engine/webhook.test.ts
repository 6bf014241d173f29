import { createHmac, randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../support/condition.ts';
import { service, startTestCore, type TestCore } from '../support/core.ts';
import { matchmoveCredentials } from '../support/matchmove.ts';

let core: TestCore;
beforeAll(async () => {
  core = await startTestCore({ webhooks: false });
});
afterAll(() => core?.close());

const sign = (body: string | Buffer) =>
  createHmac('sha256', matchmoveCredentials.webhookSecret).update(body).digest('hex');
const event = (providerUserId: string, more: object = {}) =>
  JSON.stringify({
    event_data: {
      entity_id: providerUserId,
      entity_type: 'USER',
      event_timestamp: new Date().toISOString(),
      message_id: randomUUID(),
      webhook_event: 'USER.INDIVIDUAL.INFORMATION_UPDATE.STATUS',
      ...more,
    },
    event_name: 'USER.INDIVIDUAL.INFORMATION_UPDATE.STATUS',
  });
const post = (body: string | Buffer, headers: Record<string, string>, to = core) =>
  to.receiveWebhook('matchmove', { target: '/webhooks/matchmove', headers, rawBody: Buffer.from(body) });
const signed = (body: string | Buffer) => post(body, { 'x-signature': sign(body) });
const inbox = () => core.db.selectFrom('webhook_inbox').selectAll().execute();

describe('a webhook', () => {
  it('that is genuine is stored once, without its body, and makes us ask the provider', async () => {
    const { userId, providerUserId } = await core.newUser('beforeKyc');
    await core.simulator.control('PUT', `/users/${providerUserId}`, { job_title: 'Told' });
    const body = event(providerUserId, { entities: { user: { job_title: 'Not to be believed' } } });
    const answers = await Promise.all([signed(body), signed(body), signed(body)]);
    expect(answers).toEqual([{ status: 200 }, { status: 200 }, { status: 200 }]);
    await until(async () => (await core.user(userId)).profile.values.jobTitle === 'Told');
    const rows = (await inbox()).filter((row) => row.provider_user_id === providerUserId);
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain('believed');
    expect((await core.simulator.requestsOf(providerUserId)).map((one) => one.method)).toEqual([
      'GET',
      'GET',
    ]);
    expect(await signed(body)).toEqual({ status: 200 });
  });

  it.each([
    ['a lone surrogate', '\\ud800'],
    ['a NUL', '\\u0000'],
    ['a line break', '\\n'],
  ])('that is signed and has %s in its id or type is refused with 400', async (_, escaped) => {
    const before = await inbox();
    const body = event(randomUUID());
    for (const name of ['message_id', 'event_name'])
      expect(await signed(body.replace(new RegExp(`"${name}":"`), `$&x${escaped}`))).toEqual({ status: 400 });
    expect(await inbox()).toEqual(before);
  });

  it('that is signed and not UTF-8 is refused with 400; a byte-order mark is skipped', async () => {
    const body = event(randomUUID(), { message_id: 'caf\u00e9' });
    expect(await signed(Buffer.from(body, 'latin1'))).toEqual({ status: 400 });
    expect(await signed(Buffer.from(body, 'utf16le'))).toEqual({ status: 400 });
    expect(await signed(Buffer.from(`\ufeff${body}`, 'utf8'))).toEqual({ status: 200 });
  });

  it('that is forged or unsigned is refused with 401 and asks nobody', async () => {
    const { providerUserId } = await core.newUser('beforeKyc');
    const body = event(providerUserId);
    const before = await inbox();
    for (const headers of [
      {},
      { 'x-signature': '' },
      { 'x-signature': sign(`${body} `) },
      { 'x-signature': createHmac('sha256', 'wrong').update(body).digest('hex') },
      { 'x-signature': sign(body).slice(0, -1) },
    ]) {
      expect(await post(body, headers as Record<string, string>)).toEqual({ status: 401 });
    }
    expect(await inbox()).toHaveLength(before.length);
    expect(await core.simulator.requestsOf(providerUserId)).toHaveLength(1);
  });

  it('that is signed nonsense is refused with 400, also when its id cannot be kept', async () => {
    for (const body of [
      '',
      'no json',
      '[]',
      'null',
      '{}',
      '{"event_data":[]}',
      event('x', { message_id: 'nul\u0000' }),
      event('x', { message_id: 'x'.repeat(10_000) }),
    ]) {
      expect({ body: body.slice(0, 80), ...(await signed(body)) }).toMatchObject({ status: 400 });
    }
  });

  it('that has no id at all is stored once', async () => {
    const { providerUserId } = await core.newUser('beforeKyc');
    const body = JSON.stringify({ event_name: 'X', event_data: { entity_id: providerUserId } });
    expect([await signed(body), await signed(body)]).toEqual([{ status: 200 }, { status: 200 }]);
    expect((await inbox()).filter((row) => row.provider_user_id === providerUserId)).toHaveLength(1);
  });

  it('about a user who is not linked is stored, and done with', async () => {
    const messageId = randomUUID();
    expect(await signed(event('f'.repeat(32), { message_id: messageId }))).toEqual({ status: 200 });
    expect(await signed(event('', { message_id: randomUUID(), entity_type: 'CARD' }))).toEqual({
      status: 200,
    });
    expect((await inbox()).find((row) => row.event_id === messageId)).toBeDefined();
  });

  it('for a name that is no provider, or one that is off, is 404', async () => {
    for (const name of ['unknown', 'MATCHMOVE', 'bvnk', '', '__proto__']) {
      const rawBody = Buffer.from('{}');
      expect(await core.receiveWebhook(name, { target: `/webhooks/${name}`, headers: {}, rawBody })).toEqual({
        status: 404,
      });
    }
  });

  it('that cannot be stored is answered 503, and is stored when it is sent again', async () => {
    const { database, simulator } = core;
    const broken = await startTestCore({ database, simulator, work: false, webhooks: false });
    const { userId, providerUserId } = await core.newUser('beforeKyc');
    const body = event(providerUserId);
    await broken.close();
    expect(await post(body, { 'x-signature': sign(body) }, broken)).toEqual({ status: 503 });
    expect(await signed(body)).toEqual({ status: 200 });
    await until(() => core.notifiedAt(userId));
  });

  it('is tried again until the provider can be asked', async () => {
    const { userId, providerUserId } = await core.newUser('beforeKyc');
    await core.simulator.control('PUT', `/users/${providerUserId}`, { job_title: 'At last' });
    await core.simulator.faultOnRead(providerUserId, { kind: 'status', status: 503 });
    expect(await signed(event(providerUserId))).toEqual({ status: 200 });
    await until(async () => (await core.user(userId)).profile.values.jobTitle === 'At last');
  });

  it('from tomorrow by the provider clock counts as of now', async () => {
    const { userId, providerUserId } = await core.newUser('beforeKyc');
    await signed(event(providerUserId, { event_timestamp: '2999-01-01T00:00:00Z' }));
    const at = await until(() => core.notifiedAt(userId));
    expect(at.getTime()).toBeLessThanOrEqual(Date.now() + 1_000);
  });
});

describe('1,000 webhooks that were tampered with', () => {
  it('change nothing, crash nothing, and are never taken', async () => {
    const { userId, providerUserId } = await core.newUser('approved');
    await core.update(userId, { email: 'fuzzed@example.ph' });
    const genuine = event(providerUserId);
    const signature = sign(genuine);
    const seen = async () => [(await core.user(userId)).version, await core.notifiedAt(userId)];
    const before = { inbox: await inbox(), seen: await seen() };
    const requests = (await core.simulator.requestsOf(providerUserId)).length;

    const mutation = fc.record({
      at: fc.nat(genuine.length - 1),
      insert: fc.oneof(
        fc.string({ unit: 'binary', maxLength: 4 }),
        fc.constantFrom('\u0000', '"', '{', '}', '\\'),
      ),
      remove: fc.nat(3),
    });
    const tamperedBody = mutation
      .map(({ at, insert, remove }) => genuine.slice(0, at) + insert + genuine.slice(at + remove))
      .filter((body) => body !== genuine);
    const tamperedSignature = fc
      .oneof(
        mutation.map(
          ({ at, insert }) => signature.slice(0, at % 64) + insert + signature.slice((at % 64) + 1),
        ),
        fc.string({ unit: 'binary' }),
        fc.stringMatching(/^[0-9a-f]{64}$/),
      )
      .filter((text) => text.toLowerCase() !== signature);
    const attempt = fc.oneof(
      fc.record({ body: tamperedBody, signature: fc.constant(signature) }),
      fc.record({ body: fc.constant(genuine), signature: tamperedSignature }),
    );
    await fc.assert(
      fc.asyncProperty(attempt, async (given) => {
        const { status } = await post(given.body, { 'x-signature': given.signature });
        return status === 401;
      }),
      { numRuns: 1_000 },
    );
    expect(await inbox()).toHaveLength(before.inbox.length);
    expect(await seen()).toEqual(before.seen);
    expect(await core.simulator.requestsOf(providerUserId)).toHaveLength(requests);
    expect(await signed(genuine)).toEqual({ status: 200 });
  });

  it('and then rightly signed are stored or refused, never an error of ours', async () => {
    const { providerUserId } = await core.newUser('beforeKyc');
    const parts = fc.record({
      entity_id: fc.anything(),
      entity_type: fc.anything(),
      event_timestamp: fc.anything(),
      message_id: fc.oneof(fc.string({ unit: 'binary' }), fc.uuid(), fc.anything()),
      webhook_event: fc.anything(),
    });
    await fc.assert(
      fc.asyncProperty(parts, async (more) => {
        const { status } = await signed(event(providerUserId, more));
        return status === 200 || status === 400;
      }),
      { numRuns: 200 },
    );
    expect(
      (await core.refreshUser(service, (await core.link(providerUserId)).userId as string)).problems,
    ).toEqual([]);
  });
});
