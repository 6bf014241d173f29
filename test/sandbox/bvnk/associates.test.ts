import { expect, test } from 'vitest';
import { errorsOf, HARBOR, person, seedAssociate, sendable, start, THORNBURY, type Wire } from './harness.ts';

async function startWithTwo(switches: object = {}) {
  const sandbox = await start({ switches });
  const [sean, irene] = (await sandbox.get(HARBOR)).company.associates;
  const replace = async (...associates: Wire[]): Promise<Wire[]> => {
    const answer = await sandbox.putAssociates(HARBOR, associates);
    expect(answer.status).toBe(200);
    return answer.body.company.associates;
  };
  return { ...sandbox, sean, irene, replace };
}

test('the list as it was read, sent back, changes nothing', async () => {
  const { replace, sean, irene, get } = await startWithTwo();
  const before = await get(HARBOR);
  expect(await replace(sendable(sean), sendable(irene))).toEqual([sean, irene]);
  // As it is, too: what only answers have is ignored.
  expect(await replace(sean, irene)).toEqual([sean, irene]);
  expect(await get(HARBOR)).toEqual(before);
});

test('a shorter list removes, and whoever moves up takes over reference and link of the place', async () => {
  const { replace, sean, irene } = await startWithTwo();
  const [only, ...others] = await replace(sendable(irene));
  expect(others).toEqual([]);
  expect(only).toEqual({
    ...irene,
    person: { ...irene.person, reference: sean.person.reference },
    verification: sean.verification,
  });
  expect(await replace()).toEqual([]);
});

test('a reference in the request is not looked at', async () => {
  const { replace, sean, irene } = await startWithTwo();
  const [first] = await replace(irene);
  expect(first.person.reference).toBe(sean.person.reference);
});

test('a longer list adds, with a reference and an unused link', async () => {
  const { replace, sean, irene } = await startWithTwo();
  const list = await replace(sendable(sean), sendable(irene), person('Ada', 'Kline'), person('Abe', 'Kline'));
  expect(list.slice(0, 2)).toEqual([sean, irene]);
  const [, , ada, abe] = list;
  expect(ada).toEqual({
    person: { firstName: 'Ada', lastName: 'Kline', reference: expect.stringMatching(/^[0-9a-f-]{36}$/) },
    verification: { url: expect.stringMatching(/^https:\/\/verify\.example\.com\//), status: 'infoRequired' },
  });
  expect(abe.person.reference).not.toBe(ada.person.reference);
  expect(abe.verification.url).not.toBe(ada.verification.url);
});

test('matched by identity, everybody keeps what is theirs in whatever order', async () => {
  const { replace, sean, irene } = await startWithTwo({ associateMatching: 'identity' });
  expect(await replace(sendable(irene), sendable(sean))).toEqual([irene, sean]);
  const [renamed] = await replace({
    ...sendable(irene),
    person: { firstName: 'Irena', lastName: 'Castillo' },
  });
  expect(renamed.person.reference).toBe(irene.person.reference);
  const [byName] = await replace({ person: { firstName: 'IRENA', lastName: 'castillo' } });
  expect(byName.person.reference).toBe(irene.person.reference);
  const [same, twin] = await replace(person('Irena', 'Castillo'), person('Irena', 'Castillo'));
  expect(same.person.reference).toBe(irene.person.reference);
  expect(twin.person.reference).not.toBe(irene.person.reference);
  const [stranger] = await replace(person('Ada', 'Kline'));
  expect(stranger.person.reference).not.toBe(irene.person.reference);
});

test('parts left out are cleared, or kept by switch; null clears either way', async () => {
  const { replace, sean, irene, switches } = await startWithTwo();
  const sent = { person: { firstName: 'Sean', lastName: 'Bonde' }, details: { contactInfo: null } };
  expect(await replace(sent)).toEqual([
    {
      person: { ...sent.person, reference: sean.person.reference },
      details: {},
      verification: sean.verification,
    },
  ]);
  await replace(sendable(sean), sendable(irene));
  await switches({ keepParts: true });
  const { contactInfo, ...details } = sean.details;
  expect(await replace(sent)).toEqual([{ ...sean, person: { ...sean.person, lastName: 'Bonde' }, details }]);
});

test.each([
  [undefined, ['associates']],
  [{}, ['associates']],
  [[7], ['associates[0]']],
  [[{}], ['associates[0].person']],
  [[{ person: { lastName: 'Bond' } }], ['associates[0].person.firstName']],
  [[person('Sean', 'Bond'), person('Ada', ' ')], ['associates[1].person.lastName']],
  [
    [{ person: { ...seedAssociate.person, dateOfBirth: '31.01.2001' } }],
    ['associates[0].person.dateOfBirth'],
  ],
  [[{ ...seedAssociate, details: { birthCountryCode: 'USA' } }], ['associates[0].details.birthCountryCode']],
  [
    [{ ...seedAssociate, details: { contactInfo: { emailAddress: 'x', phoneNumber: '0123' } } }],
    ['associates[0].details.contactInfo.emailAddress', 'associates[0].details.contactInfo.phoneNumber'],
  ],
  [[{ ...seedAssociate, controls: { isSigner: 'yes' } }], ['associates[0].controls.isSigner']],
])('associates %j are refused, naming %j', async (associates, fields) => {
  const { putAssociates, get } = await start();
  const before = await get(HARBOR);
  const answer = await putAssociates(HARBOR, associates);
  expect(answer.status).toBe(400);
  expect(errorsOf(answer)).toEqual(fields);
  expect(await get(HARBOR)).toEqual(before);
});

test('risk scores and document types are judged by a list, or not by switch', async () => {
  const { putAssociates, switches } = await start();
  const odd = [{ ...seedAssociate, riskScore: 'NONE', details: { documentInfo: { type: 'LIBRARY_CARD' } } }];
  expect(errorsOf(await putAssociates(HARBOR, odd))).toEqual([
    'associates[0].details.documentInfo.type',
    'associates[0].riskScore',
  ]);
  await switches({ strictEnumerations: false });
  expect((await putAssociates(HARBOR, odd)).status).toBe(200);
});

test('unknown parts of an associate are dropped, or refused by switch', async () => {
  const { putAssociates, switches } = await start();
  const odd = [{ ...seedAssociate, nickname: 'Jo', person: { ...seedAssociate.person, reference: 'mine' } }];
  const [kept] = (await putAssociates(HARBOR, odd)).body.company.associates;
  expect(kept).not.toHaveProperty('nickname');
  expect(kept.person.reference).not.toBe('mine');
  await switches({ unknownFields: 'refuse' });
  expect(errorsOf(await putAssociates(HARBOR, odd)).sort()).toEqual([
    'associates[0].nickname',
    'associates[0].person.reference',
  ]);
});

test('a new list of associates re-opens a verified company by switch only', async () => {
  const { putAssociates, switches } = await start();
  expect((await putAssociates(THORNBURY, [seedAssociate])).body.status).toBe('VERIFIED');
  await switches({ updateOfVerified: 'reopens' });
  expect((await putAssociates(THORNBURY, [])).body.status).toBe('PENDING');
});
