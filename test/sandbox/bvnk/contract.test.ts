import { expect, test } from 'vitest';
import { EARLY, HARBOR, NORA, seedAssociate, seedUpdate, start } from './harness.ts';

const SEAN = '911685b0-acaa-418d-bd91-ed80b96c62cf';

test("the seed's update answers with the whole company, and a read shows the same", async () => {
  const { put, get } = await start();
  const before = await get(HARBOR);
  const answer = await put(HARBOR, seedUpdate);
  expect(answer.status).toBe(200);
  expect(answer.body).toEqual({ ...before, company: { ...before.company, ...seedUpdate } });
  expect(answer.body).toMatchObject({
    reference: HARBOR,
    status: 'PENDING',
    type: 'COMPANY',
    company: {
      name: 'Updated Company Name',
      taxResidenceCountryCode: 'US',
      registrationNumber: '21-4532998',
      address: { countryCode: 'US' },
      associates: [
        {
          person: { reference: SEAN, firstName: 'Sean', lastName: 'Bond' },
          verification: { url: expect.stringMatching(/^https:\/\/verify\./), status: 'infoRequired' },
        },
        { person: { firstName: 'Irene' } },
      ],
      verification: { url: expect.stringMatching(/^https:\/\/verify\./), status: 'infoRequired' },
    },
    riskScore: 'LOW',
  });
  expect(await get(HARBOR)).toEqual(answer.body);
});

test('a status is set and the rest stays, links included', async () => {
  const { putStatus, get } = await start();
  const before = await get(HARBOR);
  for (const status of ['VERIFIED', 'REJECTED', 'PENDING']) {
    const answer = await putStatus(HARBOR, status);
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({ ...before, status });
  }
  expect((await putStatus(NORA, 'VERIFIED')).body.status).toBe('VERIFIED');
});

test.each(['FOO', 'INFO_REQUIRED', 'TERMINATED', 'verified', '', null, 7])(
  'the status %j is refused',
  async (status) => {
    const { putStatus, get } = await start();
    const answer = await putStatus(HARBOR, status);
    expect(answer.status).toBe(400);
    expect(answer.body.details.errors).toHaveProperty('status');
    expect((await get(HARBOR)).status).toBe('PENDING');
  },
);

test("the seed's associates replace the list; who was first keeps reference and link", async () => {
  const { putAssociates, get } = await start();
  const before = await get(HARBOR);
  const answer = await putAssociates(HARBOR, [seedAssociate]);
  expect(answer.status).toBe(200);
  const [sean] = before.company.associates;
  expect(answer.body.company.associates).toEqual([
    {
      ...seedAssociate,
      person: { ...seedAssociate.person, reference: SEAN },
      verification: sean.verification,
    },
  ]);
  expect(await get(HARBOR)).toEqual(answer.body);
});

test('an unknown reference is 404 to every call, in the current shape with a trace id', async () => {
  const { api } = await start();
  for (const reference of ['00000000-0000-4000-8000-000000000000', 'constructor', 'x']) {
    for (const [method, path, body] of [
      ['GET', '', undefined],
      ['PUT', '', {}],
      ['PATCH', '', {}],
      ['PUT', '/status', { status: 'PENDING' }],
      ['PUT', '/associates', { associates: [] }],
    ] as const) {
      const answer = await api(method, `/customers/${reference}${path}`, body);
      expect(answer.status).toBe(404);
      expect(answer.body).toEqual({
        code: 'MER-PAY-2056',
        status: 'Not Found',
        traceId: expect.stringMatching(/^[0-9a-f]{32}$/),
        message: `Customer not found for reference: ${reference}`,
        details: null,
      });
    }
  }
});

test('any status and any extra field can be there to be read', async () => {
  const { get, control, putUser } = await start();
  for (const status of ['ACTIONS_REQUIRED', 'TERMINATED', 'SOMETHING_NEW']) {
    await control('POST', `/users/${HARBOR}/status`, { status });
    expect((await get(HARBOR)).status).toBe(status);
  }
  await putUser(HARBOR, { loyalty: { tier: 9 }, company: { verification: { status: 'anything at all' } } });
  expect(await get(HARBOR)).toMatchObject({
    loyalty: { tier: 9 },
    company: { verification: { url: 'https://verify.example.com/1', status: 'anything at all' } },
  });
});

test('a customer just begun shows neither person nor link', async () => {
  const { get } = await start();
  expect(await get(EARLY)).toEqual({ reference: EARLY, status: 'PENDING', type: 'INDIVIDUAL' });
});

test('bad values are named, each by its path, in the current or the older shape', async () => {
  const { put, switches } = await start();
  const bad = { name: '', description: 7, address: { countryCode: 'Ruritania' } };
  const current = await put(HARBOR, bad);
  expect(current.status).toBe(400);
  expect(current.body).toEqual({
    code: 'MER-PAY-5040',
    status: 'Bad Request',
    traceId: expect.stringMatching(/^[0-9a-f]{32}$/),
    message: expect.any(String),
    details: {
      errors: {
        name: [expect.any(String)],
        description: [expect.any(String)],
        'address.countryCode': [expect.any(String)],
      },
      documentLink: expect.any(String),
    },
  });
  await switches({ errorShape: 'older' });
  const older = await put(HARBOR, bad);
  expect(older.status).toBe(400);
  const requestId = older.body.requestId;
  expect(older.body).toEqual({
    requestId: expect.stringMatching(/^[0-9a-f]{32}$/),
    errorList: ['name', 'description', 'address.countryCode'].map((parameter) => ({
      requestId,
      code: 'MER-PAY-5040',
      parameter,
      message: expect.any(String),
    })),
  });
  expect(current.text + older.text).not.toContain('Ruritania');
  const notFound = await put('x', {});
  expect(notFound.body.errorList).toMatchObject([{ code: 'MER-PAY-2056', parameter: null }]);
});
