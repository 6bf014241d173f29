import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { UserRecord } from '../../src/db/users/user-record.ts';
import { describePolicies } from '../../src/domain/policy/describe.ts';
import type { ProfileChanges } from '../../src/domain/profile.ts';
import { keyOf, PROFILE_FIELDS, type ProfileField, shapeOf } from '../../src/domain/profile-field.ts';
import { factsOf } from '../../src/domain/user/actor.ts';
import { matchmovePolicy } from '../../src/providers/matchmove/policy.ts';
import { service, startTestCore, type TestCore } from '../support/core.ts';
import { DEMO, type DemoName } from '../support/matchmove.ts';

let core: TestCore;
beforeAll(async () => {
  core = await startTestCore({ work: false, webhooks: false });
});
afterAll(() => core?.close());

const ADDRESS = { line1: 'Another 7', city: 'Davao', postalCode: '8000', country: 'PH' };
/** A value that no demo user has, for every field; fields that a provider lacks get any text. */
const VALUES: ProfileChanges = {
  middleName: 'Cruz',
  preferredName: 'Another Name',
  dateOfBirth: '1971-02-28',
  birthName: 'Another Birth Name',
  placeOfBirth: { city: 'Davao', country: 'PH', postalCode: '8000' },
  nationalities: ['SG'],
  countryOfResidence: 'SG',
  countryOfWork: 'SG',
  profilePictureUrl: 'https://example.com/a.png',
  mother: { firstName: 'Ana', maidenName: 'Lopez' },
  father: { firstName: 'Jose', lastName: 'Lopez' },
  email: 'another.one@example.ph',
  phone: '+639175559999',
  residentialAddress: ADDRESS,
  billingAddress: ADDRESS,
  shippingAddress: ADDRESS,
  mailingAddress: ADDRESS,
  identityVerificationAddress: ADDRESS,
  employer: { name: 'Another Employer', industry: 'Retail' },
  taxIdentifiers: [{ type: 'TIN', number: '123', issuingCountry: 'PH' }],
  documents: [{ type: 'passport', number: 'P7654321B', issuingCountry: 'PH' }],
  politicallyExposed: true,
  fatcaRelevant: true,
  fatcaConfirmedAt: '2026-02-01T08:00:00Z',
  dataTermsSignedAt: '2026-02-01T08:00:00Z',
  termsAcceptance: { date: '2026-02-01T08:00:00Z', ip: '203.0.113.9' },
  metadata: { colour: 'green' },
  monthlyTransactionCount: 3,
  associates: [{ reference: 'a', firstName: 'Ana' }],
};

function valueFor(field: ProfileField, demo: DemoName): ProfileChanges {
  const key = keyOf(field);
  const shape = shapeOf(field);
  const own = VALUES[key] ?? (shape.kind === 'text' ? 'Another' : undefined);
  if (own === undefined && matchmovePolicy.INDIVIDUAL[field].supported)
    throw new Error(`no value for ${field}`);
  // E-mails and phones are unique at the provider.
  const unique = Object.keys(DEMO).indexOf(demo);
  if (field === 'EMAIL') return { email: `another.${unique}@example.ph` };
  if (field === 'PHONE') return { phone: `+63917555777${unique}` };
  return { [key]: own ?? 'Another' } as ProfileChanges;
}

describe.concurrent('policy, preview, answer and provider agree for every field', () => {
  // Every state at every provider is tried by the contract suite; here what the provider receives is looked at, too.
  it.each(['beforeKyc', 'approved', 'suspended'] as const)('of a user like %s', async (demo) => {
    const { userId, providerUserId } = await core.newUser(demo);
    const table = matchmovePolicy.INDIVIDUAL;
    const accepted: ProfileField[] = [];
    for (const field of PROFILE_FIELDS) {
      const record = await core.user(userId);
      const underWay = { open: record.open, closed: record.closed, now: record.now };
      const enumerations = await core.enumerationsOf('MATCHMOVE');
      const policy = describePolicies(table, factsOf(record), underWay, enumerations).find(
        (one) => one.field === field,
      );
      const allowed = policy?.constraints?.allowedValues?.find((one) => differs(one, record, field));
      const changes = allowed
        ? ({ [keyOf(field)]: shapeOf(field).kind === 'list' ? [allowed] : allowed } as ProfileChanges)
        : valueFor(field, demo);
      const preview = await core.previewUpdate(service, userId, changes);
      const { updateId, problems } = await core.update(userId, changes);
      const seen = { field, access: policy?.access, problems: problems.map((one) => one.code) };
      if (policy?.access === 'UNSUPPORTED' || policy?.access === 'LOCKED') {
        const code = policy.access === 'LOCKED' ? 'FIELD_LOCKED' : 'FIELD_UNSUPPORTED';
        expect(seen.problems, field).toEqual([code]);
        expect(problems, field).toEqual(preview.problems);
        expect(problems[0], field).toMatchObject(
          policy.access === 'LOCKED' ? { field, reason: policy.reason } : { field },
        );
        expect(updateId, field).toBeNull();
        if (policy.access === 'LOCKED') await providerRefuses(providerUserId, field);
        continue;
      }
      expect(seen.problems, `${field} ${JSON.stringify(problems)}`).toEqual([]);
      expect(preview.problems, field).toEqual([]);
      accepted.push(field);
      const isOpen = record.open.some((change) => change.field === field);
      const [outcome, status] =
        policy?.access === 'REQUIRES_VERIFICATION'
          ? [isOpen ? 'WOULD_SUPERSEDE' : 'WOULD_AWAIT_VERIFICATION', 'AWAITING_VERIFICATION']
          : ['WOULD_APPLY', 'APPLIED'];
      for (const change of preview.changes) expect(change, field).toMatchObject({ field, outcome });
      const update = await core.updateOf(updateId);
      expect(
        update.changes.map((one) => one.path),
        field,
      ).toEqual(preview.changes.map((one) => one.path));
      for (const change of update.changes) expect(change, field).toMatchObject({ field, status });
      const parked = Object.values(await core.simulator.pendingOf(providerUserId));
      const references = parked.map((entry) => (entry as { verification_id: string }).verification_id);
      const reference = update.changes[0]?.verification?.reference;
      expect(reference ? references.includes(reference) : true, field).toBe(true);
      expect(reference === undefined, field).toBe(status === 'APPLIED');
    }
    // One request for each update that was accepted; none for a preview or a refusal.
    expect(await putsOf(providerUserId)).toHaveLength(accepted.length);
  });
});

const putsOf = async (id: string) =>
  (await core.simulator.putsOf(id)).filter((put) => put.headers['x-request-id'] !== 'probe');

function differs(allowed: string, record: UserRecord, field: ProfileField): boolean {
  const current = [record.profile.values[keyOf(field)] ?? ''].flat();
  return !current.some((one) => String(one).toLowerCase() === allowed.toLowerCase());
}

const WIRE: Partial<Record<ProfileField, string>> = {
  FIRST_NAME: 'first_name',
  MIDDLE_NAME: 'middle_name',
  LAST_NAME: 'last_name',
  PREFERRED_NAME: 'preferred_name',
};

/** A field is locked because the provider itself refuses it: asked directly, it says so. */
async function providerRefuses(providerUserId: string, field: ProfileField): Promise<void> {
  const answer = await fetch(`${core.simulator.url}/program/v2/users/${providerUserId}`, {
    method: 'PUT',
    headers: {
      authorization: `Basic ${Buffer.from('partner:password').toString('base64')}`,
      'content-type': 'application/json',
      'x-request-id': 'probe',
    },
    body: JSON.stringify({ [WIRE[field] ?? 'job_title']: 'Another' }),
  });
  expect([400, 403], field).toContain(answer.status);
}
