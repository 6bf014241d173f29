import { expect, test } from 'vitest';
import { DEMO, JOHN, paper, start, UPDATE } from './harness.ts';

const address = { streetLine1: '1 Rue Haute', city: 'Bruxelles', postalCode: '1000', country: 'BEL' };
const inUs = { streetLine1: '1 Main Street', city: 'Austin', postalCode: '78701', country: 'USA' };
const additional = {
  employmentStatus: 'retired',
  expectedMonthlyPaymentsUsd: '50000_plus',
  sourceOfFunds: 'someone_elses_funds',
  mostRecentOccupation: '131111',
};
const user = (userInfo: object) => ({ userInfo });
const at = (changes: object) => user({ residentialAddress: { ...address, ...changes } });
const work = (changes: object) => ({ additionalUserInfo: { ...additional, ...changes } });
const papers = (type: string, changes: object = {}) => ({ verificationDocuments: [paper(type, changes)] });

test.each([
  [{ userInfo: 'John' }, 'userInfo'],
  [user({ firstName: 7 }), 'userInfo.firstName'],
  [user({ birthDate: '01.01.1990' }), 'userInfo.birthDate'],
  [user({ birthDate: '1990-02-30' }), 'userInfo.birthDate'],
  [user({ nationality: 'FR' }), 'userInfo.nationality'],
  [user({ nationality: 'fra' }), 'userInfo.nationality'],
  [user({ nationality: 'QQQ' }), 'userInfo.nationality'],
  [user({ countryOfBirth: 'QQQ' }), 'userInfo.countryOfBirth'],
  [user({ socialSecurityNumber: '***-**-6789' }), 'userInfo.socialSecurityNumber'],
  [user({ socialSecurityNumber: '6789' }), 'userInfo.socialSecurityNumber'],
  [user({ residentialAddress: 'Paris' }), 'userInfo.residentialAddress'],
  [at({ streetLine1: undefined }), 'userInfo.residentialAddress.streetLine1'],
  [at({ city: null }), 'userInfo.residentialAddress.city'],
  [at({ postalCode: undefined }), 'userInfo.residentialAddress.postalCode'],
  [at({ postalCode: '' }), 'userInfo.residentialAddress.postalCode'],
  [at({ country: undefined }), 'userInfo.residentialAddress.country'],
  [at({ country: 'BE' }), 'userInfo.residentialAddress.country'],
  [user({ residentialAddress: inUs }), 'userInfo.residentialAddress.state'],
  [user({ residentialAddress: { ...inUs, state: null } }), 'userInfo.residentialAddress.state'],
  [user({ residentialAddress: { ...inUs, state: 'Texas' } }), 'userInfo.residentialAddress.state'],
  [work({ employmentStatus: 'astronaut' }), 'additionalUserInfo.employmentStatus'],
  [work({ expectedMonthlyPaymentsUsd: '5000-9999' }), 'additionalUserInfo.expectedMonthlyPaymentsUsd'],
  [work({ sourceOfFunds: 'Salary' }), 'additionalUserInfo.sourceOfFunds'],
  [work({ mostRecentOccupation: '15125' }), 'additionalUserInfo.mostRecentOccupation'],
  [work({ mostRecentOccupation: 151252 }), 'additionalUserInfo.mostRecentOccupation'],
  [work({ sourceOfFunds: null }), 'additionalUserInfo.sourceOfFunds'],
  [{ verificationDocuments: {} }, 'verificationDocuments'],
  [papers('driving_licence'), 'verificationDocuments.0.documentType'],
  [papers('passport'), 'verificationDocuments.0.documentNumber'],
  [papers('national_id_back', { documentNumber: '' }), 'verificationDocuments.0.documentNumber'],
  [papers('other'), 'verificationDocuments.0.description'],
  [papers('proof_of_address', { issuingCountry: 'FR' }), 'verificationDocuments.0.issuingCountry'],
  [papers('proof_of_address', { issuingCountry: undefined }), 'verificationDocuments.0.issuingCountry'],
  [papers('proof_of_address', { document: undefined }), 'verificationDocuments.0.document'],
  [papers('proof_of_address', { document: 'JVBERi0=' }), 'verificationDocuments.0.document'],
  [
    papers('proof_of_address', { document: 'data:image/gif;base64,R0lG' }),
    'verificationDocuments.0.document',
  ],
  [papers('proof_of_address', { document: 'data:image/png;base64,' }), 'verificationDocuments.0.document'],
  [
    papers('proof_of_address', { document: 'data:image/png;base64,%PDF' }),
    'verificationDocuments.0.document',
  ],
])('%j is refused whole with a 400 that names %s', async (parts, field) => {
  const { patch, profileOf } = await start();
  const before = await profileOf(JOHN);
  const alsoSent = { userInfo: { lastName: 'Jones' }, additionalUserInfo: additional };
  const answer = await patch(JOHN, { ...alsoSent, ...parts });
  expect(answer.status).toBe(400);
  expect(answer.body).toEqual({ error: `Invalid request: ${field}`, status: 400 });
  expect(await profileOf(JOHN)).toEqual(before);
});

test.each([
  [user({ phone: 'anything at all' })],
  [user({ nationality: 'CUW' })],
  [user({ firstName: '' })],
  [user({ socialSecurityNumber: '123456789' })],
  [at({ streetLine2: null, state: null })],
  [at({ state: 'Wallonie' })],
  [user({ residentialAddress: { ...inUs, state: 'TX' } })],
  [user({ residentialAddress: { ...inUs, state: 'US-TX' } })],
  [work({})],
  [papers('other', { description: 'A letter' })],
  [papers('national_id_front', { documentNumber: 'X4RTBPFW4' })],
  [papers('proof_of_address', { document: 'data:image/heic;base64,AAAA' })],
  [papers('proof_of_address', { document: 'data:image/png;base64,iVBORw0lFTkSuQmCC' })],
  [{ userInfo: null, additionalUserInfo: null, verificationDocuments: null }],
  [{ userInfo: {}, verificationDocuments: [] }],
  [{}],
])('%j is taken', async (parts) => {
  const { patch } = await start();
  expect((await patch(JOHN, parts)).status).toBe(200);
});

test('of additional information all four are needed, and every missing one is named', async () => {
  const { patch } = await start();
  const { status, body } = await patch(JOHN, { additionalUserInfo: { employmentStatus: 'employed' } });
  expect(status).toBe(400);
  expect(body.error).toBe(
    'Invalid request: additionalUserInfo.expectedMonthlyPaymentsUsd, additionalUserInfo.sourceOfFunds, additionalUserInfo.mostRecentOccupation',
  );
});

test('an error says names and never a value', async () => {
  const { patch } = await start();
  const { text } = await patch(JOHN, {
    userInfo: { birthDate: 'secret-1', socialSecurityNumber: 'secret-2', residentialAddress: 'secret-3' },
    verificationDocuments: [paper('secret-4', { document: 'secret-5' })],
  });
  expect(text).not.toContain('secret');
});

test.each([
  ['broken JSON', `{"accountId":"${JOHN}"`, 'application/json'],
  ['no body', undefined, 'application/json'],
  ['a list', '[]', 'application/json'],
  ['another content type', `{"accountId":"${JOHN}"}`, 'text/plain'],
  ['no accountId', '{}', 'application/json'],
  ['an accountId that is no UUID', '{"accountId":"john"}', 'application/json'],
])('%s gives 400', async (_, body, contentType) => {
  const { api } = await start();
  const answer = await api('PATCH', UPDATE, body, { headers: { 'content-type': contentType } });
  expect(answer.status).toBe(400);
  expect(answer.body).toEqual({ error: expect.any(String), status: 400 });
});

test('JSON with a charset is taken, and an accountId in capitals', async () => {
  const { api } = await start();
  const headers = { 'content-type': 'application/json; charset=utf-8' };
  const { status, body } = await api('PATCH', UPDATE, { accountId: JOHN.toUpperCase() }, { headers });
  expect([status, body.accountId]).toEqual([200, JOHN]);
});

test('a bad body is told before an unknown account, and an unknown account is 404', async () => {
  const { patch } = await start();
  const nobody = '00000000-0000-4000-8000-000000000000';
  expect((await patch(nobody, { userInfo: { nationality: 'FR' } })).status).toBe(400);
  const answer = await patch(nobody, { userInfo: { nationality: 'FRA' } });
  expect(answer.status).toBe(404);
  expect(answer.body).toEqual({ error: expect.any(String), status: 404 });
});

test("another integrator's user answers exactly like one that is not there", async () => {
  const { api, patch, control, accountOf } = await start();
  const accountId = await accountOf('inReview');
  const calls = (user: string, account: string, email: string) => [
    api('GET', `/v1/query/get-user-details?userId=${user}`),
    api('GET', `/v1/query/get-user-details?email=${email}`),
    api('GET', `/v1/query/get-account-details?accountId=${account}`),
    patch(account, { userInfo: { firstName: 'Eve' } }),
  ];
  await control('PUT', `/users/${DEMO.inReview}`, { integratorId: '11111111-2222-4333-8444-555555555555' });
  const theirs = await Promise.all(calls(DEMO.inReview, accountId, 'sofia.rinaldi@example.com'));
  const nobody = '00000000-0000-4000-8000-000000000000';
  const nobodys = await Promise.all(calls(nobody, nobody, 'nobody@example.com'));
  expect(theirs.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  expect(theirs.map(({ text }) => text)).toEqual(nobodys.map(({ text }) => text));
  const { customers } = (await api('GET', '/v1/query/get-customers')).body;
  expect(JSON.stringify(customers)).not.toContain(DEMO.inReview);
});

test.each([
  ['PUT', UPDATE, 405],
  ['POST', UPDATE, 405],
  ['PATCH', '/v1/query/get-user-details', 405],
  ['GET', '/v1/query/get-entity-details', 404],
  ['PATCH', `${UPDATE}/`, 404],
  ['GET', '/v2/query/get-customers', 404],
  ['GET', '/constructor', 404],
  ['GET', '/', 404],
])('%s %s gives %i', async (method, target, status) => {
  const { api } = await start();
  const answer = await api(method, target, method === 'GET' ? undefined : { accountId: JOHN });
  expect(answer.status).toBe(status);
  expect(answer.body).toEqual({ error: expect.any(String), status });
});

test('a large image goes through, and one with a bad character far inside does not', async () => {
  const { patch } = await start();
  const data = Buffer.alloc(6 * 1024 * 1024, 7).toString('base64');
  const send = (content: string) =>
    patch(JOHN, papers('proof_of_address', { document: `data:image/png;base64,${content}` }));
  expect((await send(data)).status).toBe(200);
  expect((await send(`${data.slice(0, -8)}!${data.slice(-7)}`)).status).toBe(400);
});
