import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { AMARA, CASCADIA, image, start, TENZIN, type Wire } from './harness.ts';

const digest = (text: string) => createHash('sha256').update(text).digest('hex');
const licence = (fields: object = {}) => ({
  document_type: 'DRIVING_LICENCE',
  document_value: image('front'),
  country: 'US',
  ...fields,
});

test('an image never comes back and is not kept, only its digest', async () => {
  const { patch, get, recordOf } = await start();
  const back = image('back');
  const { text } = await patch(TENZIN, { physical_documents: [licence({ document_value_back: back })] });
  expect(text + JSON.stringify(await get(TENZIN))).not.toContain('base64');
  const record = await recordOf(TENZIN);
  expect(JSON.stringify(record)).not.toContain('base64');
  expect(record.copies).toEqual([
    {
      id: record.profile.physical_documents[0].id,
      document_type: 'DRIVING_LICENCE',
      front: digest(image('front')),
      back: digest(back),
      receivedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}$/),
      archived: false,
    },
  ]);
});

test('a document sent again is another copy: the older one is archived and only the newest listed', async () => {
  const { patch, recordOf } = await start();
  const statement = { document_type: 'BANK_STATEMENT', document_value: image('statement') };
  const first = (await patch(TENZIN, { physical_documents: [licence(), statement] })).body.physical_documents;
  const again = (await patch(TENZIN, { physical_documents: [licence({ state: 'CA' })] })).body
    .physical_documents;
  expect(again).toEqual([
    { document_type: 'DRIVING_LICENCE', country: 'US', state: 'CA', id: expect.any(String) },
    first[1],
  ]);
  expect(again[0].id).not.toBe(first[0].id);
  const { copies } = await recordOf(TENZIN);
  expect(copies.map(({ document_type, archived }: Wire) => [document_type, archived])).toEqual([
    ['DRIVING_LICENCE', true],
    ['BANK_STATEMENT', false],
    ['DRIVING_LICENCE', false],
  ]);
  expect(copies[2].front).toBe(copies[0].front);
});

test('of two documents of one type in one request the last is listed and both are counted', async () => {
  const { patch, recordOf } = await start();
  const both = [licence({ state: 'CA' }), licence({ state: 'NV' })];
  expect((await patch(TENZIN, { physical_documents: both })).body.physical_documents).toMatchObject([
    { state: 'NV' },
  ]);
  expect((await recordOf(TENZIN)).copies.map(({ archived }: Wire) => archived)).toEqual([true, false]);
});

test('a copy that was there from the start is archived too, at its place in the list', async () => {
  const { patch, get, recordOf } = await start();
  const before = (await get(CASCADIA)).physical_documents;
  const statement = { document_type: 'BANK_STATEMENT', document_value: image('statement') };
  const after = (await patch(CASCADIA, { physical_documents: [statement] })).body.physical_documents;
  expect(after.map(({ document_type }: Wire) => document_type)).toEqual(
    before.map(({ document_type }: Wire) => document_type),
  );
  expect(after[2].id).not.toBe(before[2].id);
  const { copies } = await recordOf(CASCADIA);
  expect(copies.map(({ archived }: Wire) => archived)).toEqual([false, false, true, false]);
  expect(copies[2]).toMatchObject({ id: before[2].id, front: null });
});

test('both spellings of the incorporation papers are one type', async () => {
  const { patch, recordOf, setStatus } = await start();
  await setStatus(CASCADIA, 'UNVERIFIED');
  const papers = { document_type: 'CERTIFICATION_OF_INCORPORATION', document_value: image('papers') };
  const { body } = await patch(CASCADIA, { physical_documents: [papers] });
  const types = body.physical_documents.map(({ document_type }: Wire) => document_type);
  expect(types).toEqual(['EIN', 'CERTIFICATION_OF_INCORPORATION', 'BANK_STATEMENT']);
  expect((await recordOf(CASCADIA)).copies[1]).toMatchObject({ archived: true });
});

test('numbers are put by type: the entry keeps its id, the others stay', async () => {
  const { patch, get } = await start();
  const before = (await get(AMARA)).virtual_documents;
  const passport = { document_type: 'PASSPORT', document_value: 'X1234567', country: 'US' };
  const renewed = { document_type: 'DRIVING_LICENCE', document_value: 'D7654321', expiry_date: '2035-01-01' };
  const { body } = await patch(AMARA, { virtual_documents: [passport, renewed] });
  expect(body.virtual_documents).toEqual([
    { ...renewed, id: before[0].id },
    before[1],
    { ...passport, id: expect.any(String) },
  ]);
});

test('of an SSN the last four are shown, everywhere; other numbers are shown in clear', async () => {
  const { patch, get, recordOf } = await start();
  const numbers = [
    { document_type: 'SSN', document_value: '111111112' },
    { document_type: 'PASSPORT', document_value: 'X1234567' },
  ];
  const { body } = await patch(TENZIN, { virtual_documents: numbers });
  const shown = (user: Wire) => user.virtual_documents.map(({ document_value }: Wire) => document_value);
  expect(shown(body)).toEqual(['*****1112', 'X1234567']);
  expect(shown(await get(TENZIN))).toEqual(['*****1112', 'X1234567']);
  expect(shown((await recordOf(TENZIN)).profile)).toEqual(['111111112', 'X1234567']);
});

test('an empty list changes nothing', async () => {
  const { patch, recordOf } = await start();
  const before = await recordOf(AMARA);
  expect((await patch(AMARA, { physical_documents: [], virtual_documents: [] })).status).toBe(200);
  expect(await recordOf(AMARA)).toEqual(before);
});
