import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endUser, service, startTestCore, type TestCore } from '../support/core.ts';

let core: TestCore;
beforeAll(async () => {
  core = await startTestCore();
});
afterAll(() => core?.close());

const codes = (result: { problems: { code: string }[] }) => result.problems.map((one) => one.code);

describe.concurrent('accepting an update', () => {
  it('applies what the provider shows as stored, in one request that holds only what changes', async () => {
    const { userId, providerUserId } = await core.newUser('beforeKyc');
    const { updateId, problems } = await core.update(userId, { jobTitle: '  Teacher ', gender: 'female' });
    expect(problems).toEqual([]);
    const update = await core.updateOf(updateId);
    expect(update.status).toBe('APPLIED');
    expect(update.changes.map(({ field, status, confirmation }) => [field, status, confirmation])).toEqual([
      ['GENDER', 'APPLIED', 'READ_BACK'],
      ['JOB_TITLE', 'APPLIED', 'READ_BACK'],
    ]);
    const puts = await core.simulator.putsOf(providerUserId);
    expect(puts.map((put) => put.body)).toEqual([{ job_title: 'Teacher', gender: 'female' }]);
    expect((await core.user(userId)).profile.values).toMatchObject({ jobTitle: 'Teacher', gender: 'female' });
    expect((await core.events(userId)).map((one) => [one.previousStatus, one.status])).toEqual([
      [null, 'SUBMITTING'],
      ['SUBMITTING', 'APPLIED'],
    ]);
  });

  it('is refused whole, with every problem at once, and asks the provider nothing', async () => {
    const { userId, providerUserId } = await core.newUser('approved');
    const before = await core.simulator.requestsOf(providerUserId);
    const { version } = await core.user(userId);
    const { updateId, problems } = await core.update(userId, {
      firstName: 'Other',
      jobTitle: 'Fine',
      legalName: 'None',
      email: 'no address',
      phone: '12',
      dateOfBirth: null,
      residentialAddress: { line1: '', country: 'XX' },
      nationalities: ['PH', 'SG'],
    });
    expect(updateId).toBeNull();
    expect(problems.map(({ code, field, path }) => [code, field, path?.join('.')])).toEqual(
      expect.arrayContaining([
        ['FIELD_LOCKED', 'FIRST_NAME', 'changes.firstName'],
        ['FIELD_UNSUPPORTED', 'LEGAL_NAME', 'changes.legalName'],
        ['INVALID_VALUE', 'EMAIL', 'changes.email'],
        ['INVALID_VALUE', 'PHONE', 'changes.phone'],
        ['INVALID_VALUE', 'RESIDENTIAL_ADDRESS', 'changes.residentialAddress.line1'],
        ['INVALID_VALUE', 'RESIDENTIAL_ADDRESS', 'changes.residentialAddress.country'],
        ['INVALID_VALUE', 'NATIONALITIES', 'changes.nationalities'],
      ]),
    );
    expect(problems.some((one) => one.field === 'JOB_TITLE')).toBe(false);
    expect(await core.simulator.requestsOf(providerUserId)).toHaveLength(before.length);
    expect(await core.user(userId)).toMatchObject({ version, open: [] });
    expect(await core.events(userId)).toEqual([]);
  });

  it('leaves out what is equal to the current value, even of a locked field', async () => {
    const { userId, providerUserId } = await core.newUser('approved');
    const { values } = (await core.user(userId)).profile;
    const { firstName, lastName, email, residentialAddress } = values;
    const { updateId } = await core.update(userId, {
      firstName: firstName ?? null,
      lastName: ` ${lastName} `,
      email: email ?? null,
      residentialAddress: residentialAddress ?? null,
      jobTitle: 'Nurse',
    });
    expect((await core.updateOf(updateId)).changes.map((one) => one.field)).toEqual(['JOB_TITLE']);
    expect((await core.simulator.putsOf(providerUserId)).map((put) => put.body)).toEqual([
      { job_title: 'Nurse' },
    ]);
  });

  it('answers NOTHING_TO_CHANGE when every value is the current or the pending one', async () => {
    const { userId, providerUserId } = await core.newUser('approved');
    const { updateId } = await core.update(userId, { email: 'next@example.ph' });
    expect(await core.statusOf(updateId)).toBe('AWAITING_VERIFICATION');
    const reference = await core.referenceOf(userId);
    const again = await core.update(userId, { email: 'next@example.ph', firstName: 'Maria' });
    expect(again.updateId).toBeNull();
    expect(codes(again)).toEqual(['NOTHING_TO_CHANGE']);
    expect(codes(await core.update(userId, {}))).toEqual(['NOTHING_TO_CHANGE']);
    expect(await core.referenceOf(userId)).toBe(reference);
    expect(await core.simulator.putsOf(providerUserId)).toHaveLength(1);
  });

  it('clears a field with null where the field may be empty, and refuses an empty text', async () => {
    const { userId, providerUserId } = await core.newUser('beforeKyc');
    expect(codes(await core.update(userId, { jobTitle: '' }))).toEqual(['INVALID_VALUE']);
    expect(codes(await core.update(userId, { firstName: null }))).toEqual(['INVALID_VALUE']);
    const { updateId } = await core.update(userId, { jobTitle: null });
    expect(await core.statusOf(updateId)).toBe('APPLIED');
    expect((await core.simulator.profileOf(providerUserId)).job_title).toBe('');
    expect((await core.user(userId)).profile.values.jobTitle ?? null).toBeNull();
  });

  it('replaces an object whole: a part that was left out is cleared', async () => {
    const { userId, providerUserId } = await core.newUser('beforeKyc');
    const address = { line1: 'New 1', city: 'Makati', country: 'PH' };
    const { updateId } = await core.update(userId, { shippingAddress: { ...address, state: 'NCR' } });
    expect(await core.statusOf(updateId)).toBe('APPLIED');
    const second = await core.update(userId, { shippingAddress: address });
    expect(await core.statusOf(second.updateId)).toBe('APPLIED');
    expect((await core.user(userId)).profile.values.shippingAddress).toEqual(address);
    expect((await core.simulator.profileOf(providerUserId)).addresses.shipping.state ?? '').toBe('');
  });

  it('knows no user of another, and no id that is none', async () => {
    const { userId, providerUserId } = await core.newUser('beforeKyc');
    const before = (await core.simulator.requestsOf(providerUserId)).length;
    const foreign = endUser(crypto.randomUUID());
    for (const result of [
      await core.update(userId, { jobTitle: 'X' }, {}, foreign),
      await core.update(crypto.randomUUID(), { jobTitle: 'X' }),
      await core.update("'; drop table users; --", { jobTitle: 'X' }),
    ]) {
      expect(result).toMatchObject({ userId: null, updateId: null });
      expect(codes(result)).toEqual(['NOT_FOUND']);
    }
    expect(codes(await core.previewUpdate(foreign, userId, { jobTitle: 'X' }))).toEqual(['NOT_FOUND']);
    expect(codes(await core.refreshUser(foreign, userId))).toEqual(['NOT_FOUND']);
    expect(await core.simulator.requestsOf(providerUserId)).toHaveLength(before);
    const own = await core.update(userId, { jobTitle: 'Mine' }, {}, endUser(userId));
    expect(await core.statusOf(own.updateId)).toBe('APPLIED');
  });
});

describe.concurrent('expectedVersion', () => {
  it('lets an update through at that version and stops it at any other', async () => {
    const { userId, providerUserId } = await core.newUser('beforeKyc');
    const { version } = await core.user(userId);
    const first = await core.update(userId, { jobTitle: 'One' }, { expectedVersion: version });
    expect(codes(first)).toEqual([]);
    const second = await core.update(userId, { jobTitle: 'Two' }, { expectedVersion: version });
    const { version: current } = await core.user(userId);
    expect(second.problems).toEqual([
      expect.objectContaining({
        code: 'VERSION_CONFLICT',
        currentVersion: current,
        path: ['expectedVersion'],
      }),
    ]);
    expect(await core.simulator.putsOf(providerUserId)).toHaveLength(1);
  });

  it('lets one of two through that start from the same version', async () => {
    const { userId, providerUserId } = await core.newUser('beforeKyc');
    const { version: expectedVersion } = await core.user(userId);
    const results = await Promise.all(
      ['One', 'Two', 'Three'].map((jobTitle) => core.update(userId, { jobTitle }, { expectedVersion })),
    );
    expect(results.flatMap(codes).sort()).toEqual(['VERSION_CONFLICT', 'VERSION_CONFLICT']);
    expect(await core.simulator.putsOf(providerUserId)).toHaveLength(1);
  });
});

describe.concurrent('idempotencyKey', () => {
  it('gives the same update to the same input, also after the version has moved', async () => {
    const { userId, providerUserId } = await core.newUser('approved');
    const { version: expectedVersion } = await core.user(userId);
    const more = { idempotencyKey: 'k1', expectedVersion };
    const first = await core.update(userId, { email: 'idem@example.ph' }, more);
    await core.update(userId, { jobTitle: 'Other' });
    expect((await core.user(userId)).version).toBeGreaterThan(expectedVersion);
    expect(await core.update(userId, { email: 'idem@example.ph' }, more)).toEqual(first);
    expect(await core.simulator.putsOf(providerUserId)).toHaveLength(2);
  });

  it('refuses another input under the same key', async () => {
    const { userId } = await core.newUser('beforeKyc');
    const { version: expectedVersion } = await core.user(userId);
    await core.update(userId, { jobTitle: 'A' }, { idempotencyKey: 'k' });
    for (const result of [
      await core.update(userId, { jobTitle: 'B' }, { idempotencyKey: 'k' }),
      await core.update(userId, { jobTitle: 'A' }, { idempotencyKey: 'k', expectedVersion }),
      await core.update(userId, { jobTitle: 'A', legalName: 'invalid too' }, { idempotencyKey: 'k' }),
    ]) {
      expect(result).toMatchObject({ updateId: null });
      expect(codes(result)).toEqual(['IDEMPOTENCY_KEY_REUSED']);
    }
  });

  it('knows an input again by its values, whatever form their text is in; free JSON is as it is sent', async () => {
    const { userId } = await core.newUser('beforeKyc');
    const more = { idempotencyKey: 'tidied' };
    const father = { firstName: 'Jos\u00e9', lastName: null };
    const first = await core.update(userId, { jobTitle: 'Anna', father, metadata: { a: ' b ' } }, more);
    const untidy = { firstName: ' Jose\u0301', lastName: null };
    const again = await core.update(
      userId,
      { jobTitle: ' Anna\n', father: untidy, metadata: { a: ' b ' } },
      more,
    );
    expect(again).toMatchObject({ updateId: first.updateId, problems: [] });
    for (const other of [
      { jobTitle: 'Anna', father, metadata: { a: 'b' } },
      { jobTitle: 'Anna', father: { firstName: 'Jos\u00e9' }, metadata: { a: ' b ' } },
    ])
      expect(codes(await core.update(userId, other, more))).toEqual(['IDEMPOTENCY_KEY_REUSED']);
  });

  it('makes one update of many that come at once', async () => {
    const { userId, providerUserId } = await core.newUser('beforeKyc');
    const results = await Promise.all(
      Array.from({ length: 6 }, () => core.update(userId, { jobTitle: 'Once' }, { idempotencyKey: 'same' })),
    );
    expect(results.flatMap(codes)).toEqual([]);
    expect(new Set(results.map((one) => one.updateId)).size).toBe(1);
    expect(await core.simulator.putsOf(providerUserId)).toHaveLength(1);
    expect((await core.events(userId)).map((one) => one.status)).toEqual(['SUBMITTING', 'APPLIED']);
  });

  it('belongs to one caller and one user', async () => {
    const [one, other] = [await core.newUser('beforeKyc'), await core.newUser('beforeKyc')];
    const more = { idempotencyKey: 'shared' };
    const results = [
      await core.update(one.userId, { jobTitle: 'A' }, more),
      await core.update(one.userId, { jobTitle: 'B' }, more, { ...service, subject: 'another service' }),
      await core.update(other.userId, { jobTitle: 'C' }, more),
    ];
    expect(results.flatMap(codes)).toEqual([]);
    expect(new Set(results.map((result) => result.updateId)).size).toBe(3);
  });

  it('remembers accepted updates only', async () => {
    const { userId } = await core.newUser('beforeKyc');
    const more = { idempotencyKey: 'second try' };
    expect(codes(await core.update(userId, { jobTitle: '' }, more))).toEqual(['INVALID_VALUE']);
    expect(codes(await core.update(userId, { jobTitle: 'Right' }, more))).toEqual([]);
  });

  it('must be text that can be kept', async () => {
    const { userId } = await core.newUser('beforeKyc');
    for (const idempotencyKey of ['', '  ', 'x'.repeat(256), 'nul\u0000', 'line\nbreak']) {
      const { problems } = await core.update(userId, { jobTitle: 'X' }, { idempotencyKey });
      expect(problems).toEqual([
        expect.objectContaining({ code: 'INVALID_VALUE', path: ['idempotencyKey'] }),
      ]);
    }
    expect(codes(await core.update(userId, { jobTitle: 'X' }, { idempotencyKey: 'ключ 🔑' }))).toEqual([]);
  });
});

describe.concurrent('the version of a user', () => {
  it('stays when the provider touched its record and nothing in it', async () => {
    const { userId, providerUserId } = await core.newUser('approved');
    const { version } = await core.user(userId);
    await core.simulator.control('PUT', `/users/${providerUserId}`, { date_updated: '2031-01-01T00:00:00Z' });
    await core.refreshUser(service, userId);
    const touched = await core.user(userId);
    expect(touched.version).toBe(version);
    expect(touched.profile.readOnly.record?.updatedAt).toBe('2031-01-01T00:00:00Z');
  });

  it('stays when a refresh shows nothing new, and rises when the provider moved something', async () => {
    const { userId, providerUserId } = await core.newUser('approved');
    const { version, syncedAt } = await core.user(userId);
    await core.refreshUser(service, userId);
    const refreshed = await core.user(userId);
    expect(refreshed.version).toBe(version);
    expect(refreshed.syncedAt.getTime()).toBeGreaterThanOrEqual(syncedAt.getTime());
    await core.simulator.control('PUT', `/users/${providerUserId}`, { job_title: 'Moved' });
    await core.refreshUser(service, userId);
    expect((await core.user(userId)).version).toBe(version + 1);
    await core.simulator.control('POST', `/users/${providerUserId}/kyc`, { status: 'odd', sub_status: '' });
    await core.refreshUser(service, userId);
    const odd = await core.user(userId);
    expect(odd.version).toBe(version + 2);
    expect(odd.state.kyc).toMatchObject({ status: 'UNKNOWN', providerStatus: 'odd' });
  });

  it('rises with acceptance and with every move, not with a refusal or a preview', async () => {
    const { userId } = await core.newUser('approved');
    const versionOf = async () => (await core.user(userId)).version;
    const start = await versionOf();
    await core.update(userId, { firstName: 'Locked' });
    await core.previewUpdate(service, userId, { email: 'v@example.ph' });
    expect(await versionOf()).toBe(start);
    await core.update(userId, { email: 'v@example.ph' });
    const parked = await versionOf();
    expect(parked).toBe(start + 2);
    const { updateId } = (await core.user(userId)).open[0] ?? {};
    await core.cancelUpdate(service, updateId as string);
    expect(await versionOf()).toBe(parked + 1);
  });
});

describe.concurrent('what this provider has no power for', () => {
  it('is OPERATION_UNSUPPORTED', async () => {
    const { userId } = await core.newUser('beforeKyc');
    expect(codes(await core.submitKyc(service, userId))).toEqual(['OPERATION_UNSUPPORTED']);
    const status = await core.setUserStatus(service, { userId, kycStatus: 'APPROVED' });
    expect(codes(status)).toEqual(['OPERATION_UNSUPPORTED']);
  });
});

describe('a small pool of connections', () => {
  it('serves more updates at once than it has connections, right after the start', async () => {
    const small = await startTestCore({ ...core, work: false, maxConnections: 2, simulator: core.simulator });
    try {
      const users = await Promise.all(Array.from({ length: 6 }, () => core.newUser('beforeKyc')));
      const results = await Promise.all(
        users.map(({ userId }) => small.update(userId, { jobTitle: 'Pooled' })),
      );
      expect(results.flatMap(codes)).toEqual([]);
    } finally {
      await small.close();
    }
  });
});
