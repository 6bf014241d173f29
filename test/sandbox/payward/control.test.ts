import { expect, test } from 'vitest';
import { demoUsers } from '../../../src/sandbox/payward/demo-users.ts';
import { DEMO, start, type Wire } from './harness.ts';

test('a status of any text can be set, with what belongs to it and nothing of before', async () => {
  const { control, statusOf } = await start();
  const set = (body: object) => control('POST', `/users/${DEMO.disabled}/status`, body);
  await set({ status: 'ok' });
  expect(await statusOf(DEMO.disabled)).toEqual({ state: 'ok', required_actions: [] });
  await set({ status: 'closed', reasons: ['fraud'] });
  expect(await statusOf(DEMO.disabled)).toEqual({ state: 'closed', reasons: ['fraud'] });
  await set({ status: 'disabled', required_actions: [{ action_type: 'wait' }] });
  expect(await statusOf(DEMO.disabled)).toEqual({
    state: 'disabled',
    reasons: [],
    required_actions: [{ action_type: 'wait' }],
  });
  for (const status of ['tomorrows_state', 'constructor', '']) {
    await set({ status });
    expect(await statusOf(DEMO.disabled)).toEqual({ state: status });
  }
  await expect(set({})).rejects.toThrow('400');
  await expect(control('POST', '/users/nobody/status', { status: 'ok' })).rejects.toThrow('404');
});

test('actions of every kind can be set and added, also ones that nobody knows', async () => {
  const { control, statusOf } = await start();
  const path = `/users/${DEMO.verified}/required-actions`;
  const actions = [
    ...['identity', 'residence', 'selfie', 'pep_check', 'sanctions_check', 'negative_news_check'].map(
      (verification_type) => ({
        action_type: 'verification',
        verification_type,
        reasons: ['initial_onboarding'],
        deadline: '2023-11-07T05:31:56Z',
      }),
    ),
    { action_type: 'provide_details', details_type: 'occupation', reason: null, deadline: null },
    { action_type: 'wait', wait_reason_code: 'manual_review' },
  ];
  await control('PUT', path, { required_actions: actions });
  expect(await statusOf(DEMO.verified)).toEqual({ state: 'ok', required_actions: actions });
  const unknown = { action_type: 'sing', song: { key: 'C' } };
  await control('POST', path, { action: unknown });
  expect((await statusOf(DEMO.verified)).required_actions).toEqual([...actions, unknown]);
  await control('PUT', path, { required_actions: [] });
  expect(await statusOf(DEMO.verified)).toEqual({ state: 'ok', required_actions: [] });
  await control('POST', `/users/${DEMO.closed}/required-actions`, { action: unknown });
  expect((await statusOf(DEMO.closed)).required_actions).toEqual([unknown]);
});

test('a new status or action can send an event, of its own or of any kind', async () => {
  const { control, simulator } = await start();
  const user = `/users/${DEMO.verified}`;
  await control('POST', `${user}/status`, { status: 'disabled', webhook: 'send' });
  await control('POST', `${user}/status`, { status: 'frozen', webhook: 'never' });
  await control('POST', `${user}/status`, { status: 'ok', webhook: 'twice', event: 'user.reopened' });
  await control('PUT', `${user}/required-actions`, { required_actions: [], webhook: 'late' });
  await control('POST', `${user}/required-actions`, {
    action: { action_type: 'wait' },
    webhook: 'send',
    event: 'user.reviewed',
  });
  expect((await simulator.webhooks()).map(({ event, mode }) => [event, mode])).toEqual([
    ['user.disabled', 'send'],
    ['user.frozen', 'never'],
    ['user.reopened', 'twice'],
    ['user.verified', 'late'],
    ['user.reviewed', 'send'],
  ]);
});

test('a user can be made, merged into, set and replaced raw, also into states that the rules never make', async () => {
  const { control, get, recordOf } = await start();
  const id = 'AAFRESHUSER00001';
  await control('PUT', `/users/${id}`, { profile: { full_name: { first_name: 'New' } }, mood: 'sunny' });
  expect((await get(id)).body.data).toEqual({
    id,
    external_reference: `sandbox-${id}`,
    type: 'individual',
    status: { state: 'ok', required_actions: [] },
    created_at: expect.stringMatching(/Z$/),
    accounts: [{ id: 'WAFRESHUSER00001', name: 'main' }],
    mood: 'sunny',
  });
  await control('PUT', `/users/${id}`, {
    status: { score: { value: 7 } },
    profile: { full_name: { last_name: 'User' } },
  });
  const merged = await recordOf(id);
  expect(merged.shown.status).toEqual({ state: 'ok', required_actions: [], score: { value: 7 } });
  expect(merged.profile).toEqual({ full_name: { first_name: 'New', last_name: 'User' } });
  await control('PUT', `/users/${id}?mode=set`, { status: 'gone', profile: {} });
  expect(await recordOf(id)).toMatchObject({ shown: { mood: 'sunny', status: 'gone' }, profile: {} });
  await control('PUT', `/users/${id}?mode=replace`, { type: 'robot' });
  expect((await get(id)).body).toEqual({ data: { id, type: 'robot' } });
  await control('DELETE', `/users/${id}`);
  expect((await get(id)).status).toBe(404);
});

test('a user whose status makes no sense can still be updated', async () => {
  const { control, patch, switches } = await start();
  await switches({ updateOfVerified: 'wait' });
  for (const status of ['gone', null, [], { state: 7, required_actions: 'none' }]) {
    await control('PUT', `/users/${DEMO.verified}?mode=set`, { status });
    expect((await patch(DEMO.verified, { occupation: 'student' })).body).toEqual({ data: 'success' });
  }
});

test('the list tells who is there and what is due of whom', async () => {
  const { control } = await start();
  const listed: Wire[] = await control('GET', '/users');
  expect(listed.map(({ id }) => id)).toEqual(demoUsers.map(({ id }) => id));
  expect(listed.map(({ state, due }) => [state, ...due].join(' '))).toEqual([
    'ok',
    'ok verification',
    'ok provide_details',
    'ok wait',
    'disabled verification verification provide_details',
    'closed',
    'ok attend_interview',
    'ok',
  ]);
  expect(listed[0]).toEqual({
    id: DEMO.verified,
    external_reference: 'partner-customer-9001',
    name: 'Alex Morgan',
    state: 'ok',
    due: [],
  });
});
