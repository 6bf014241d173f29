import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { bvnk } from '../../../src/providers/bvnk/index.ts';
import type { Responder } from '../support/local-server.ts';
import {
  A_COMPANY,
  aCompany,
  anUpdate,
  errorOf,
  type Json,
  snapshotOf,
  talkTo,
  VALUES,
  writesIn,
} from './builders.ts';
import { COMPANY, SEAN, sample } from './samples.ts';

/**
 * The points of the provider's contract, the adapter's half of each, with the inputs of the page. Creating a customer
 * (7) is no business of ours; signatures (5) are in hawk.test.ts.
 */

/** A company that keeps what it is sent, as the page tells. */
function keeping(customer: Json): Responder {
  return ({ method, path, body }) => {
    if (method !== 'PUT') return { body: customer };
    if (path.endsWith('/status')) {
      const { status } = body as { status: string };
      if (!['PENDING', 'VERIFIED', 'REJECTED'].includes(status))
        return { status: 400, body: { code: 'MER-PAY-5040' } };
      customer.status = status;
    } else if (path.endsWith('/associates')) {
      const company = customer.company as { associates: Json[] };
      company.associates = (body as { associates: Json[] }).associates.map((one, index) => {
        const { verification, person } = company.associates[index] ?? {};
        return {
          ...one,
          person: { ...(one.person as Json), reference: (person as Json)?.reference },
          verification,
        };
      });
    } else Object.assign(customer.company as Json, body);
    return { body: customer };
  };
}

const BEFORE = aCompany(
  {},
  {
    name: 'LB Ltd.',
    description: 'Embedded customer',
    address: { addressLine1: '101 West Broadway', countryCode: 'US' },
  },
);

const update = () => {
  const { legalName, description, residentialAddress } = snapshotOf(sample('update-answer')).values;
  return anUpdate([
    { field: 'LEGAL_NAME', value: legalName },
    { field: 'DESCRIPTION', value: description },
    { field: 'RESIDENTIAL_ADDRESS', value: residentialAddress },
  ]);
};

test('1, 2. three fields change, all else is untouched, and a read says the same', async () => {
  const { adapter, received, signal } = await talkTo(keeping(structuredClone(BEFORE)));
  const { snapshot } = await adapter.updateUser(update(), signal);
  expect(writesIn(received)[0]?.body).toEqual(sample('update-request'));
  expect(snapshot).toMatchObject({
    values: { legalName: 'Updated Company Name', residentialAddress: { country: 'US' } },
    readOnly: { registrationNumber: '21-4532998' },
    state: { status: 'PENDING', kyc: { status: 'IN_REVIEW' } },
  });
  expect(snapshot?.values.associates).toEqual(snapshotOf(BEFORE).values.associates);
  expect(await adapter.readUser(A_COMPANY, signal)).toEqual(snapshot);
});

test('3. a status is set and the rest stays; a word that BVNK does not know is refused for good', async () => {
  const { adapter, received, signal } = await talkTo(keeping(structuredClone(BEFORE)));
  const answer = await adapter.setKycStatus?.(A_COMPANY, 'APPROVED', signal);
  expect(received[0]?.body).toEqual(sample('status-request'));
  expect(answer?.snapshot?.state).toMatchObject({ status: 'ACTIVE', kyc: { status: 'APPROVED' } });
  expect(answer?.snapshot?.values).toEqual(snapshotOf(BEFORE).values);
  const strict = await talkTo(() => ({ status: 400, body: { code: 'MER-PAY-5040' } }));
  expect(await errorOf(strict.adapter.setKycStatus?.(A_COMPANY, 'REJECTED', strict.signal))).toMatchObject({
    kind: 'rejected',
    details: { providerCode: 'MER-PAY-5040' },
  });
});

test('4. associates are replaced; reference and verification are still there', async () => {
  const { adapter, signal } = await talkTo(keeping(structuredClone(BEFORE)));
  const previous = snapshotOf(BEFORE).values.associates;
  const value = snapshotOf(sample('associates-answer')).values.associates;
  const { snapshot } = await adapter.updateUser(anUpdate([{ field: 'ASSOCIATES', value, previous }]), signal);
  expect(snapshot?.values.associates).toMatchObject([
    { firstName: 'Updated First Name', reference: SEAN, verification: { status: 'infoRequired' } },
  ]);
});

test('6. an unknown reference is not found, with BVNK’s trace id for its support', async () => {
  const { adapter, signal } = await talkTo(() => ({
    status: 404,
    body: { code: 'MER-PAY-2056', status: 'Not Found', traceId: 'trace-1', message: `Customer ${COMPANY}` },
  }));
  expect(await errorOf(adapter.readUser(A_COMPANY, signal))).toMatchObject({
    kind: 'not_found',
    details: { httpStatus: 404, providerCode: 'MER-PAY-2056', traceId: 'trace-1' },
  });
});

test('8, 10. the derived webhook is genuine; so is one with an event of tomorrow', () => {
  const config = bvnk.configure('https://api.sandbox.bvnk.com', VALUES);
  const verify = (event: string, signature?: string) => {
    const rawBody = Buffer.from(
      `{"event":"${event}","eventId":"01a0b1ec-bc16-76e8-a168-d44c4d7d25ad","timestamp":"2026-09-18T00:31:17.014444515Z","data":{"status":"VERIFIED","reference":"${COMPANY}"}}`,
    );
    const right = createHmac('sha256', 'secret').update(rawBody).digest('base64');
    return bvnk.webhook.verify({ headers: { 'x-signature': signature ?? right }, rawBody }, config);
  };
  const derived = verify(
    'bvnk:platform:customer:status-change',
    'z2bz2MLBaz4Jus0umv/ai0d6wbzO+kp4RPgtjYyrN4I=',
  );
  expect(derived).toMatchObject({ verdict: 'genuine', notice: { providerUserId: COMPANY } });
  const tomorrow = verify('bvnk:moon:phase');
  expect(tomorrow).toMatchObject({ verdict: 'genuine', notice: { eventType: 'bvnk:moon:phase' } });
  expect(bvnk.webhook.resendStatus).toBe(503);
});

test('9. statuses, phases and fields of tomorrow break nothing', () => {
  const verification = { status: 'a phase of tomorrow', url: 'https://verify.com/1', extra: {} };
  for (const status of ['ACTIONS_REQUIRED', 'TERMINATED', 'MOONLIT']) {
    const snapshot = snapshotOf(aCompany({ status, extra: [{ deep: true }] }, { verification, extra: 1 }));
    expect(snapshot.state.kyc).toMatchObject({ providerStatus: status, subStatus: 'a phase of tomorrow' });
    expect(snapshot.values.legalName).toBe('Updated Company Name');
  }
});
