import { expect, test } from 'vitest';
import {
  AMARA,
  CASCADIA,
  INGRID,
  image,
  LAKEVIEW,
  RAFAEL,
  start,
  TENZIN,
  TEODOR,
  type Wire,
} from './harness.ts';

const licence = {
  physical_documents: [{ document_type: 'DRIVING_LICENCE', document_value: image('front') }],
};
const events = (webhooks: Wire[]) => webhooks.map(({ event }) => event);

test('an update changes no status until KYC starts, which is told at once and ends later', async () => {
  const { patch, get, startKyc, passKyc, webhooks } = await start();
  await patch(TENZIN, licence);
  expect((await get(TENZIN)).status).toBe('UNVERIFIED');
  const started = await startKyc(TENZIN);
  expect([started.status, started.body]).toEqual([200, { success: true, status: 'IN_PROGRESS' }]);
  expect((await get(TENZIN)).status).toBe('IN_PROGRESS');
  expect(events(await webhooks())).toEqual(['user_kyc_in_progress']);
  await passKyc();
  expect((await get(TENZIN)).status).toBe('VERIFIED');
  expect(events(await webhooks())).toEqual(['user_kyc_in_progress', 'user_kyc_verified']);
});

test('the end of KYC follows from the data: what is missing is requested, and brought leads to the end', async () => {
  const { patch, get, startKyc, passKyc, cipInfo, webhooks } = await start();
  await startKyc(TENZIN);
  await passKyc();
  expect((await get(TENZIN)).status).toBe('RETRY');
  expect(await cipInfo(TENZIN)).toMatchObject({
    user_id: TENZIN,
    kyc_status: 'RETRY',
    cip_info: { ID_DOC: 'REQUESTED', FIRST_NAME: 'VERIFIED' },
  });
  await patch(TENZIN, licence);
  expect((await cipInfo(TENZIN)).cip_info.ID_DOC).toBe('SUBMIT');
  await startKyc(TENZIN);
  expect((await cipInfo(TENZIN)).cip_info.ID_DOC).toBe('REVIEWING');
  await passKyc();
  expect(await cipInfo(TENZIN)).toMatchObject({ kyc_status: 'VERIFIED', cip_info: { ID_DOC: 'VERIFIED' } });
  expect(events(await webhooks())).toEqual([
    'user_kyc_in_progress',
    'user_kyc_retry',
    'user_kyc_in_progress',
    'user_kyc_verified',
  ]);
});

test('what was requested and not brought is requested again', async () => {
  const { patch, startKyc, passKyc, cipInfo } = await start();
  const requested = async () => {
    const { cip_info } = await cipInfo(RAFAEL);
    return Object.keys(cip_info).filter((tag) => cip_info[tag] === 'REQUESTED');
  };
  expect((await requested()).sort()).toEqual(['ADDRESS_LINE1', 'ID_DOC']);
  await patch(RAFAEL, { address_line1: '1 Main St' });
  await startKyc(RAFAEL);
  await passKyc();
  expect(await requested()).toEqual(['ID_DOC']);
  await patch(RAFAEL, licence);
  await startKyc(RAFAEL);
  await passKyc();
  expect((await cipInfo(RAFAEL)).kyc_status).toBe('VERIFIED');
});

test.each([
  ['1 Main St', 'VERIFIED', []],
  ['Retry Road 1', 'RETRY', ['ADDRESS_LINE1']],
  ['Review Road 1', 'REVIEW_PENDING', []],
  ['Suspend Road 1', 'SUSPENDED', []],
])('KYC of an address %s ends as %s', async (address_line1, status, requested) => {
  const { patch, get, startKyc, passKyc, recordOf } = await start();
  await patch(LAKEVIEW, { ...licence, address_line1 });
  await startKyc(LAKEVIEW);
  await passKyc();
  expect((await get(LAKEVIEW)).status).toBe(status);
  const { cipInfo } = await recordOf(LAKEVIEW);
  expect(Object.keys(cipInfo).filter((tag) => cipInfo[tag] === 'REQUESTED')).toEqual(requested);
});

test.each(['verified', 'retry', 'review_pending', 'suspended'] as const)(
  'KYC always ends as %s by switch, with its event',
  async (kycOutcome) => {
    const { patch, get, startKyc, passKyc, webhooks } = await start({ switches: { kycOutcome } });
    await patch(TENZIN, licence);
    await startKyc(TENZIN);
    await passKyc();
    expect((await get(TENZIN)).status).toBe(kycOutcome.toUpperCase());
    expect(events(await webhooks())).toEqual(['user_kyc_in_progress', `user_kyc_${kycOutcome}`]);
  },
);

test('KYC ends only by a control call where the switch says so', async () => {
  const { get, startKyc, passKyc, setStatus, webhooks } = await start({ switches: { kycOutcome: 'manual' } });
  await startKyc(TENZIN);
  await passKyc();
  expect((await get(TENZIN)).status).toBe('IN_PROGRESS');
  await setStatus(TENZIN, 'VERIFIED', { webhook: 'send' });
  expect((await get(TENZIN)).status).toBe('VERIFIED');
  expect(events(await webhooks())).toEqual(['user_kyc_in_progress', 'user_kyc_verified']);
});

test('KYC takes as long as the switch says', async () => {
  const { get, startKyc, control } = await start({
    switches: { kycDelayMs: 3_600_000, kycOutcome: 'verified' },
  });
  await startKyc(TENZIN);
  await control('POST', '/clock', { advanceMs: 3_500_000 });
  expect((await get(TENZIN)).status).toBe('IN_PROGRESS');
  await control('POST', '/clock', { advanceMs: 100_000 });
  expect((await get(TENZIN)).status).toBe('VERIFIED');
});

test.each([3, 1, 0])('after %i retries the next one becomes a review', async (retriesBeforeReview) => {
  const { get, startKyc, passKyc } = await start({ switches: { retriesBeforeReview } });
  const seen: string[] = [];
  for (let round = 0; round <= retriesBeforeReview; round += 1) {
    await startKyc(TENZIN);
    await passKyc();
    seen.push((await get(TENZIN)).status);
  }
  expect(seen).toEqual([...Array(retriesBeforeReview).fill('RETRY'), 'REVIEW_PENDING']);
});

test('a verified user has all retries again', async () => {
  const { startKyc, passKyc, setStatus, recordOf } = await start();
  await startKyc(TENZIN);
  await passKyc();
  expect((await recordOf(TENZIN)).retries).toBe(1);
  await setStatus(TENZIN, 'VERIFIED');
  expect((await recordOf(TENZIN)).retries).toBe(0);
});

test.each([AMARA, TEODOR, INGRID, CASCADIA])('KYC does not start where it cannot: %s', async (id) => {
  const { get, startKyc, webhooks } = await start();
  const before = await get(id);
  const answer = await startKyc(id);
  expect([answer.status, answer.body.error.code]).toEqual([400, 'INVALID_USER_STATUS']);
  expect(await get(id)).toEqual(before);
  expect(await webhooks()).toEqual([]);
});

test('KYC that is in progress does not start again and ends when it would have', async () => {
  const { get, startKyc, passKyc, webhooks } = await start({ switches: { kycOutcome: 'verified' } });
  await startKyc(TENZIN);
  expect((await startKyc(TENZIN)).status).toBe(400);
  await passKyc();
  expect((await get(TENZIN)).status).toBe('VERIFIED');
  expect(await webhooks()).toHaveLength(2);
});

test('a status put there while KYC is in progress is not overwritten by its end', async () => {
  const { get, startKyc, passKyc, putUser, setStatus } = await start();
  await startKyc(TENZIN);
  await putUser(TENZIN, { status: 'TOMORROWS_STATUS' });
  await passKyc();
  expect((await get(TENZIN)).status).toBe('TOMORROWS_STATUS');
  await startKyc(TENZIN);
  await setStatus(TENZIN, 'IN_PROGRESS');
  await passKyc();
  expect((await get(TENZIN)).status).toBe('IN_PROGRESS');
});

test('a verification ends with the freeze of its fields', async () => {
  const { patch, startKyc, passKyc } = await start({ switches: { kycOutcome: 'verified' } });
  expect((await patch(TENZIN, { last_name: 'Marlow' })).status).toBe(200);
  await startKyc(TENZIN);
  expect((await patch(TENZIN, { last_name: 'Harlow' })).status).toBe(200);
  await passKyc();
  expect((await patch(TENZIN, { last_name: 'Barlow' })).status).toBe(400);
});

test('only submitted tags are listed, none before anything was handed in', async () => {
  const { patch, cipInfo, startKyc } = await start();
  expect(await cipInfo(TENZIN)).toEqual({ user_id: TENZIN, kyc_status: 'UNVERIFIED', cip_info: {} });
  await patch(TENZIN, { city: 'San Jose' });
  expect((await cipInfo(TENZIN)).cip_info).toEqual({});
  await startKyc(TENZIN);
  const { cip_info } = await cipInfo(TENZIN);
  expect(Object.keys(cip_info).sort()).toEqual([
    'ADDRESS_LINE1',
    'CITY',
    'COUNTRY',
    'DATE_OF_BIRTH',
    'EMAIL',
    'FIRST_NAME',
    'GENDER',
    'IP_ADDRESS',
    'LAST_NAME',
    'OCCUPATION',
    'PHONE_NUMBER',
    'STATE',
    'ZIP_CODE',
  ]);
  expect(new Set(Object.values(cip_info))).toEqual(new Set(['REVIEWING']));
});

test('a suspension fails what was under review; an update of a verified user submits nothing', async () => {
  const { patch, startKyc, setStatus, cipInfo } = await start();
  await startKyc(TENZIN);
  await setStatus(TENZIN, 'SUSPENDED');
  expect((await cipInfo(TENZIN)).cip_info.FIRST_NAME).toBe('FAILED');
  const before = (await cipInfo(RAFAEL)).cip_info;
  await setStatus(RAFAEL, 'SUSPENDED');
  expect((await cipInfo(RAFAEL)).cip_info).toEqual(before);
  await patch(AMARA, { city: 'San Jose' });
  expect((await cipInfo(AMARA)).cip_info.CITY).toBe('VERIFIED');
});

test('tags can be set by hand, unknown ones and states too', async () => {
  const { control, cipInfo } = await start();
  await control('POST', `/users/${AMARA}/cip-info`, {
    ID_DOC: 'FAILED',
    SELFIE: 'TOMORROWS_STATE',
    CITY: null,
  });
  const { cip_info } = await cipInfo(AMARA);
  expect(cip_info).toMatchObject({ ID_DOC: 'FAILED', SELFIE: 'TOMORROWS_STATE' });
  expect(cip_info.CITY).toBeUndefined();
});
