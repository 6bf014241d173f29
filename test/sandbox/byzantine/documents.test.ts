import { expect, test } from 'vitest';
import { DEMO, JOHN, paper, start, type Wire } from './harness.ts';

const numbered = (type: string, documentNumber: string) => paper(type, { documentNumber });

test('a document can be refused inside a 200, beside one that is taken', async () => {
  const { patch, accountOf, profileOf } = await start();
  const camille = await accountOf('notStarted');
  const { status, body } = await patch(camille, {
    userInfo: { lastName: 'Martin' },
    verificationDocuments: [numbered('passport', 'please-REFUSE-1'), paper('proof_of_address')],
  });
  expect(status).toBe(200);
  expect(body.verificationDocuments).toEqual([
    {
      documentType: 'passport',
      issuingCountry: 'FRA',
      documentNumber: 'please-REFUSE-1',
      documentId: expect.any(String),
      errors: [expect.any(String)],
    },
    { documentType: 'proof_of_address', issuingCountry: 'FRA', documentId: expect.any(String) },
  ]);
  expect(body.missingDocuments).toEqual(['passport']);
  expect(body.userInfo).toEqual({ lastName: 'Martin' });
  const { verificationDocuments, userInfo } = await profileOf(DEMO.notStarted);
  expect(verificationDocuments.map((one: Wire) => one.documentType)).toEqual(['proof_of_address']);
  expect(userInfo.lastName).toBe('Martin');
});

test('a value can bring a warning, which is no refusal; a description counts like a number', async () => {
  const { patch, profileOf } = await start();
  const { body } = await patch(JOHN, {
    verificationDocuments: [
      numbered('passport', 'warn-1'),
      paper('other', { description: 'Warn me' }),
      paper('other', { description: 'refuse me' }),
    ],
  });
  const [warned, described, refused] = body.verificationDocuments;
  expect(warned.warnings).toEqual([expect.any(String)]);
  expect(described.warnings).toEqual([expect.any(String)]);
  expect(refused.errors).toEqual([expect.any(String)]);
  const ids = (await profileOf(JOHN)).verificationDocuments.map((one: Wire) => one.documentId);
  expect(ids).toContain(warned.documentId);
  expect(ids).not.toContain(refused.documentId);
});

test('every document sent is one more, with an id of its own, and its image is kept nowhere', async () => {
  const { patch, control } = await start();
  const send = async () =>
    (await patch(JOHN, { verificationDocuments: [paper('proof_of_address')] })).body.verificationDocuments[0];
  const [first, second] = [await send(), await send()];
  expect(second.documentId).not.toBe(first.documentId);
  const record = await control('GET', `/users/${JOHN}`);
  expect(record.profile.verificationDocuments).toHaveLength(3);
  expect(JSON.stringify(record)).not.toContain('base64');
});

test('identity is a passport, or both sides of a national id', async () => {
  const { patch, accountOf } = await start();
  const camille = await accountOf('notStarted');
  const missing = async (document: object): Promise<string[] | undefined> =>
    (await patch(camille, { verificationDocuments: [document] })).body.missingDocuments;
  expect(await missing(numbered('national_id_front', 'X4RTBPFW4'))).toEqual(['passport', 'proof_of_address']);
  expect(await missing(numbered('national_id_back', 'X4RTBPFW4'))).toEqual(['proof_of_address']);
  expect(await missing(paper('other', { description: 'A letter' }))).toEqual(['proof_of_address']);
  expect(await missing(paper('proof_of_address'))).toBeUndefined();
});

test('a control call decides about the next documents, of one type or of any', async () => {
  const { patch, control } = await start();
  const coming = (verdict: object) => control('POST', `/users/${JOHN}/next-documents`, verdict);
  await coming({ documentType: 'passport', errors: ['Blurred', 'Expired'], times: 2 });
  await coming({ warnings: ['Cropped'] });
  const send = async (...documents: object[]) =>
    (await patch(JOHN, { verificationDocuments: documents })).body.verificationDocuments;
  const [address, passport] = await send(paper('proof_of_address'), numbered('passport', '1'));
  expect(address.warnings).toEqual(['Cropped']);
  expect(passport.errors).toEqual(['Blurred', 'Expired']);
  const [again, plain] = await send(numbered('passport', '2'), numbered('passport', '3'));
  expect(again.errors).toEqual(['Blurred', 'Expired']);
  expect(plain).not.toHaveProperty('errors');
  await coming({});
  expect((await send(numbered('passport', 'refuse')))[0]).not.toHaveProperty('errors');
  await expect(coming({ errors: 'no list' })).rejects.toThrow('400');
});

test('documents are all taken, or all refused, by switch', async () => {
  const { patch, switches } = await start();
  const send = async (number: string) =>
    (await patch(JOHN, { verificationDocuments: [numbered('passport', number)] })).body
      .verificationDocuments[0];
  await switches({ documents: 'accept' });
  expect(await send('refuse')).not.toHaveProperty('errors');
  await switches({ documents: 'refuse' });
  expect((await send('fine')).errors).toEqual([expect.any(String)]);
});

test('a document against the rules is a 400, or refused in itself by switch', async () => {
  const { patch, switches } = await start();
  const wrong = [
    paper('passport'),
    paper('other'),
    paper('proof_of_address', { document: 'data:text/plain;base64,QUJD' }),
  ];
  expect((await patch(JOHN, { verificationDocuments: wrong })).status).toBe(400);
  await switches({ documentRules: 'refuse_document' });
  const { status, body } = await patch(JOHN, { verificationDocuments: wrong });
  expect(status).toBe(200);
  expect(body.verificationDocuments.map((one: Wire) => one.errors[0].split(':')[0])).toEqual([
    'documentNumber',
    'description',
    'document',
  ]);
  expect((await patch(JOHN, { verificationDocuments: [paper('library_card')] })).status).toBe(400);
});

test('a document without problems has no lists, null or empty ones', async () => {
  const { patch, switches } = await start();
  const send = async () =>
    (await patch(JOHN, { verificationDocuments: [paper('proof_of_address')] })).body.verificationDocuments[0];
  expect(await send()).not.toHaveProperty('warnings');
  await switches({ noDocumentProblems: 'null' });
  expect(await send()).toMatchObject({ warnings: null, errors: null });
  await switches({ noDocumentProblems: 'empty' });
  expect(await send()).toMatchObject({ warnings: [], errors: [] });
});

test('a document that was taken can be refused at the review: it is missing again', async () => {
  const { patch, control, accountOf, profileOf } = await start();
  const { verificationDocuments } = await profileOf(DEMO.inReview);
  const { documentId } = verificationDocuments.find((one: Wire) => one.documentType === 'proof_of_address');
  const path = `/users/${DEMO.inReview}/refuse-document`;
  await control('POST', path, { documentId, reasonCodes: ['BAD_PROOF_OF_ADDRESS'] });
  expect(await profileOf(DEMO.inReview)).toMatchObject({
    verificationStatus: 'resubmission_requested',
    missingDocuments: ['proof_of_address'],
    verificationDocuments: [{ documentType: 'passport' }],
  });
  const again = await patch(await accountOf('inReview'), {
    verificationDocuments: [paper('proof_of_address', { issuingCountry: 'ITA' })],
  });
  expect(again.body.verificationStatus).toBe('under_review');
  await expect(control('POST', path, { documentId })).rejects.toThrow('404');
});
