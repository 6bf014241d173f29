import { readFileSync } from 'node:fs';
import { buildSchema, coerceInputValue, type GraphQLInputType } from 'graphql';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { expect, test } from 'vitest';
import { demoUsers } from '../../../src/sandbox/payward/demo-users.ts';
import { paywardSandbox } from '../../../src/sandbox/payward/sandbox.ts';
import { DEMO, start } from './harness.ts';

test('every demo user reads as its story tells', async () => {
  const { statusOf } = await start();
  const soon = expect.stringMatching(/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  const identity = await statusOf(DEMO.identityDue);
  expect(identity).toEqual({
    state: 'ok',
    required_actions: [
      {
        action_type: 'verification',
        verification_type: 'identity',
        reasons: ['initial_onboarding'],
        deadline: soon,
      },
    ],
  });
  expect(Date.parse(identity.required_actions[0].deadline)).toBeGreaterThan(Date.now() + 29 * 86_400_000);
  expect((await statusOf(DEMO.taxNumbersDue)).required_actions).toEqual([
    {
      action_type: 'provide_details',
      details_type: 'tax_ids',
      reason: 'regulatory_requirement',
      deadline: null,
    },
  ]);
  expect((await statusOf(DEMO.waiting)).required_actions).toEqual([
    { action_type: 'wait', wait_reason_code: 'manual_review' },
  ]);
  expect(await statusOf(DEMO.disabled)).toMatchObject({
    state: 'disabled',
    reasons: ['compliance_review', 'proof_of_residence_expired'],
  });
  expect(await statusOf(DEMO.closed)).toEqual({ state: 'closed', reasons: ['user_request'] });
  expect((await statusOf(DEMO.unknownAction)).required_actions).toMatchObject([
    { action_type: 'attend_interview', channel: 'video' },
  ]);
  expect(await statusOf(DEMO.kosovo)).toEqual({ state: 'ok', required_actions: [] });
});

test('every profile keeps the rules of PATCH, and every contact is its own', async () => {
  const { patch, switches, profileOf } = await start();
  await switches({ closedUser: 'accept' });
  const profiles = await Promise.all(demoUsers.map(({ id }) => profileOf(id)));
  for (const [index, { email, ...profile }] of profiles.entries()) {
    const answer = await patch(demoUsers[index]?.id ?? '', profile);
    expect(answer.body, email).toEqual({ data: 'success' });
  }
  expect(new Set(profiles.map(({ email }) => email)).size).toBe(demoUsers.length);
  expect(new Set(profiles.map(({ phone }) => phone)).size).toBe(demoUsers.length);
  for (const { phone } of profiles) expect(parsePhoneNumberFromString(phone)?.isPossible(), phone).toBe(true);
  for (const { id, label, story } of demoUsers) {
    expect(id).toMatch(/^AA[0-9A-Z]{14}$/);
    expect(label && story).toBeTruthy();
  }
});

test('half of the demo users bring what the partner knows, as ProfileChangesInput takes it', () => {
  const known = paywardSandbox.demoUsers.filter(({ profile }) => profile);
  expect(known.map(({ id }) => id)).toEqual([DEMO.verified, DEMO.identityDue, DEMO.disabled, DEMO.kosovo]);
  const sdl = ['profile-changes-input', 'profile-part-inputs'].map((name) =>
    readFileSync(new URL(`../../../schema/${name}.graphql`, import.meta.url), 'utf8'),
  );
  const schema = buildSchema(
    `scalar JSONObject directive @tag(name: String!) repeatable on INPUT_FIELD_DEFINITION ${sdl.join('\n')}`,
  );
  const input = schema.getType('ProfileChangesInput') as GraphQLInputType;
  for (const { profile } of known) {
    expect(coerceInputValue(profile, input)).toEqual(profile);
  }
});

test('what the partner knows is what the provider holds', () => {
  const [alex, lena] = paywardSandbox.demoUsers;
  expect(alex?.profile).toEqual({
    firstName: 'Alex',
    lastName: 'Morgan',
    dateOfBirth: '1990-04-15',
    placeOfBirth: { city: 'San Francisco', country: 'US' },
    residentialAddress: { line1: '1 Market St', city: 'San Francisco', postalCode: '94103', country: 'US' },
    phone: '+14155550110',
    nationalities: ['US'],
    occupation: 'computers_and_it',
    language: 'en',
  });
  expect(lena?.profile).toMatchObject({
    middleName: 'Sophie',
    residentialAddress: { line2: 'Hinterhaus', state: 'Berlin' },
    taxIdentifiers: [{ number: '65929970489', issuingCountry: 'DE' }],
    employer: { name: 'Klinikum Nordlicht GmbH' },
    clientIdentifier: {
      type: 'concat',
      value: 'DE-LENAHARTMANN-19881123',
      calculatedAt: '2025-09-01T08:30:00Z',
    },
  });
});

test('the sandbox starts with the keys that it names', async () => {
  expect(paywardSandbox.name).toBe('payward');
  const { PAYWARD_API_KEY, PAYWARD_API_SECRET, PAYWARD_WEBHOOK_SECRET } = paywardSandbox.values;
  const apiKey = PAYWARD_API_KEY ?? '';
  const credentials = {
    apiKey,
    apiSecret: PAYWARD_API_SECRET ?? '',
    webhookSecret: PAYWARD_WEBHOOK_SECRET ?? '',
  };
  for (const secret of [credentials.apiSecret, credentials.webhookSecret]) {
    expect(Buffer.from(secret, 'base64').toString('base64')).toBe(secret);
  }
  const { get } = await start({ credentials });
  const sent = { headers: { 'API-Key': apiKey }, signed: { secret: credentials.apiSecret } };
  expect((await get(DEMO.verified, sent)).status).toBe(200);
});
