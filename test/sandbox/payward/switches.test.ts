import { expect, test } from 'vitest';
import { DEMO, start, wrongFieldsOf } from './harness.ts';

test('e-mail and external reference are refused, or ignored by switch', async () => {
  const { patch, get, profileOf, switches } = await start();
  const before = await profileOf(DEMO.verified);
  const body = { email: 'new@example.com', external_reference: 'mine', language: 'fr' };
  const refused = await patch(DEMO.verified, body);
  expect([refused.status, wrongFieldsOf(refused)]).toEqual([400, ['email', 'external_reference']]);
  expect(await profileOf(DEMO.verified)).toEqual(before);
  await switches({ notUpdatable: 'ignore' });
  expect((await patch(DEMO.verified, body)).body).toEqual({ data: 'success' });
  expect(await profileOf(DEMO.verified)).toEqual({ ...before, language: 'fr' });
  expect((await get(DEMO.verified)).body.data.external_reference).toBe('partner-customer-9001');
});

test('fields that nobody knows are refused on every level, or ignored by switch', async () => {
  const { patch, profileOf, switches } = await start();
  const before = await profileOf(DEMO.verified);
  const body = {
    favourite_colour: 'blue',
    status: { state: 'ok' },
    date_of_birth: '1990-04-15',
    full_name: { first_name: 'Alex', last_name: 'Morgan', nickname: 'Al' },
    tax_ids: [{ id: '1', issuing_country: 'US', kind: 'SSN' }],
  };
  const refused = await patch(DEMO.verified, body);
  expect(refused.status).toBe(400);
  expect(wrongFieldsOf(refused).sort()).toEqual([
    'date_of_birth',
    'favourite_colour',
    'full_name.nickname',
    'status',
    'tax_ids.0.kind',
  ]);
  await switches({ unknownFields: 'ignore' });
  expect((await patch(DEMO.verified, body)).status).toBe(200);
  expect(await profileOf(DEMO.verified)).toEqual({
    ...before,
    full_name: { first_name: 'Alex', last_name: 'Morgan' },
    tax_ids: [{ id: '1', issuing_country: 'US' }],
  });
});

test('null clears, is left alone or is refused', async () => {
  const { patch, profileOf, switches } = await start();
  const body = { phone: null, occupation: null, language: 'fr' };
  await switches({ nulls: 'refuse' });
  const refused = await patch(DEMO.verified, body);
  expect([refused.status, wrongFieldsOf(refused)]).toEqual([400, ['phone', 'occupation']]);
  await switches({ nulls: 'leave' });
  expect((await patch(DEMO.verified, body)).status).toBe(200);
  expect(await profileOf(DEMO.verified)).toMatchObject({
    phone: '+14155550110',
    occupation: 'computers_and_it',
    language: 'fr',
  });
  expect(wrongFieldsOf(await patch(DEMO.verified, { birth: null }))).toEqual(['birth']);
  await switches({ nulls: 'clear' });
  await patch(DEMO.verified, body);
  expect(await profileOf(DEMO.verified)).toMatchObject({ phone: null, occupation: null });
});

test('an empty body is a success, or a refusal by switch', async () => {
  const { patch, switches } = await start();
  expect((await patch(DEMO.verified, {})).status).toBe(200);
  await switches({ emptyBody: 'refuse' });
  expect(wrongFieldsOf(await patch(DEMO.verified, {}))).toEqual(['body']);
});

test('an empty list is taken, or refused by switch', async () => {
  const { patch, switches } = await start();
  expect((await patch(DEMO.verified, { nationalities: [], tax_ids: [] })).status).toBe(200);
  await switches({ emptyLists: 'refuse' });
  expect(wrongFieldsOf(await patch(DEMO.verified, { nationalities: [], tax_ids: [] }))).toEqual([
    'nationalities',
    'tax_ids',
  ]);
});

test('an object keeps the parts that were left out by switch, a list never does', async () => {
  const { patch, profileOf, switches } = await start();
  await switches({ objects: 'merge' });
  const tax_ids = [{ id: '2', issuing_country: 'AT' }];
  await patch(DEMO.identityDue, { full_name: { first_name: 'Lena', last_name: 'Berg' }, tax_ids });
  expect(await profileOf(DEMO.identityDue)).toMatchObject({
    full_name: { first_name: 'Lena', middle_name: 'Sophie', last_name: 'Berg' },
    tax_ids,
  });
});

test('birth needs all its parts, or any by switch', async () => {
  const { patch, switches } = await start();
  expect(wrongFieldsOf(await patch(DEMO.verified, { birth: { city: 'Oslo' } }))).toEqual([
    'birth.date',
    'birth.country',
  ]);
  await switches({ birthParts: 'any' });
  expect((await patch(DEMO.verified, { birth: { city: 'Oslo', date: null } })).status).toBe(200);
  expect(wrongFieldsOf(await patch(DEMO.verified, { birth: { date: 'then' } }))).toEqual(['birth.date']);
});

test('wrong values get 400, or 422 by switch', async () => {
  const { patch, switches } = await start();
  expect((await patch(DEMO.verified, { phone: 'x' })).status).toBe(400);
  await switches({ invalidValueStatus: 422 });
  expect((await patch(DEMO.verified, { phone: 'x' })).status).toBe(422);
});

test('details that are brought settle the action that asked for them, except by switch', async () => {
  const { patch, statusOf, switches, simulator } = await start();
  await switches({ providedDetails: 'stay' });
  const tax_ids = [{ id: '12345678Z', issuing_country: 'ES' }];
  await patch(DEMO.taxNumbersDue, { tax_ids });
  expect((await statusOf(DEMO.taxNumbersDue)).required_actions).toHaveLength(1);
  await switches({ providedDetails: 'settle' });
  await patch(DEMO.taxNumbersDue, { tax_ids: null, language: 'ca' });
  expect((await statusOf(DEMO.taxNumbersDue)).required_actions).toHaveLength(1);
  await patch(DEMO.taxNumbersDue, { tax_ids });
  expect(await statusOf(DEMO.taxNumbersDue)).toEqual({ state: 'ok', required_actions: [] });
  expect(await simulator.webhooks()).toEqual([]);
});

test('details settle only their own action, of the disabled too', async () => {
  const { patch, statusOf } = await start();
  await patch(DEMO.disabled, { employer_name: 'Atelier Confluence SARL' });
  const { state, required_actions } = await statusOf(DEMO.disabled);
  expect(state).toBe('disabled');
  expect(required_actions.map((action: { verification_type: string }) => action.verification_type)).toEqual([
    'residence',
    'selfie',
  ]);
});

test('an update of a verified user makes nothing due, or an action by switch', async () => {
  const { patch, statusOf, switches, control } = await start();
  const verified = { state: 'ok', required_actions: [] };
  await patch(DEMO.verified, { language: 'fr' });
  expect(await statusOf(DEMO.verified)).toEqual(verified);

  await switches({ updateOfVerified: 'verification' });
  await patch(DEMO.verified, { language: 'fr' });
  expect(await statusOf(DEMO.verified)).toEqual(verified);
  const residence = { line1: '22 Elm St', city: 'Austin', postal_code: '78701', country: 'US' };
  await patch(DEMO.verified, { residence });
  await patch(DEMO.verified, { language: 'de' });
  const due = { reasons: ['profile_updated'], deadline: expect.stringMatching(/Z$/) };
  expect((await statusOf(DEMO.verified)).required_actions).toEqual([
    { action_type: 'verification', verification_type: 'residence', ...due },
  ]);
  await patch(DEMO.kosovo, { phone: '+38344123457' });
  expect((await statusOf(DEMO.kosovo)).required_actions).toEqual([
    { action_type: 'verification', verification_type: 'identity', ...due },
  ]);

  for (const kind of ['provide_details', 'wait'] as const) {
    await control('PUT', `/users/${DEMO.verified}/required-actions`, { required_actions: [] });
    await switches({ updateOfVerified: kind });
    await patch(DEMO.verified, { language: kind === 'wait' ? 'it' : 'es' });
    expect((await statusOf(DEMO.verified)).required_actions).toMatchObject([{ action_type: kind }]);
  }
});

test('a switch that does not exist, or a value it cannot have, is refused and changes nothing', async () => {
  const { switches, control } = await start();
  const before = await control('GET', '/switches');
  await expect(switches({ nuls: 'clear' })).rejects.toThrow('400');
  await expect(switches({ emptyBody: 'refuse', nulls: 'perhaps' })).rejects.toThrow('400');
  await expect(switches({ webhookSecondSecret: 'not base64!' })).rejects.toThrow('400');
  expect(await control('GET', '/switches')).toEqual(before);
});
