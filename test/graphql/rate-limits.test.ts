import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RATE_LIMITS } from '../../src/graphql/rate-limits/rules.ts';
import { aUser } from '../support/builders.ts';
import { endUser, everything, type GraphqlWorld, graphqlWorld } from './support.ts';

let world: GraphqlWorld;
let userId: string;

beforeAll(async () => {
  // Three updates in a minute for an end user, sixty for a service.
  world = await graphqlWorld({ rateLimitFactor: 0.01 });
  userId = await aUser(world.db);
});
afterAll(() => world.close());

const ERRORS =
  'userErrors { __typename code field path message ... on RateLimitedError { retryAfter retryAfterSeconds } }';
const id = randomUUID();
const CALLS = {
  linkUser: `linkUser(input: {provider: PAYWARD, providerUserId: "x"}) { user { id } ${ERRORS} }`,
  updateUser: `updateUser(input: {userId: "${id}", changes: {email: null}}) { user { id } update { id } ${ERRORS} }`,
  selfVerify: `selfVerify(input: {verificationId: "${id}", documentType: PROOF_OF_ADDRESS, documentId: "x"}) {
    verification { id } update { id } ${ERRORS} }`,
  cancelUpdate: `cancelUpdate(updateId: "${id}") { update { id } ${ERRORS} }`,
  retryUpdate: `retryUpdate(updateId: "${id}") { update { id } ${ERRORS} }`,
  refreshUser: `refreshUser(userId: "${id}") { user { id } ${ERRORS} }`,
  submitKyc: `submitKyc(userId: "${id}") { user { id } ${ERRORS} }`,
  setUserStatus: `setUserStatus(input: {userId: "${id}", kycStatus: APPROVED}) { user { id } ${ERRORS} }`,
  exportUser: `exportUser(input: {userId: "${id}"}) { userId document ${ERRORS} }`,
  eraseUser: `eraseUser(input: {userId: "${id}"}) { userId erasedAt ${ERRORS} }`,
  findUsers: `findUsers(input: {email: "nobody@example.com"}) { users { id } ${ERRORS} }`,
  previewUpdate: `previewUpdate(userId: "${id}", changes: {email: null}) { changes { field } ${ERRORS} }`,
} satisfies Record<Exclude<keyof typeof RATE_LIMITS, 'userUpdateStatus'>, string>;

type Call = keyof typeof CALLS;

async function call(name: Call, viewer = endUser(userId)) {
  const query = `${name === 'previewUpdate' ? 'query' : 'mutation'} { ${CALLS[name].replace(id, randomUUID())} }`;
  return world.run(query, undefined, viewer);
}

const limited = ({ data, errors }: Awaited<ReturnType<typeof call>>, name: Call): boolean =>
  errors === undefined && data[name].userErrors[0]?.code === 'RATE_LIMITED';

describe('beyond its rate', () => {
  // Tokens of end users may neither link nor erase.
  const names = (Object.keys(CALLS) as Call[]).filter((name) => name !== 'linkUser' && name !== 'eraseUser');

  it.each(names)('%s says how long to wait, and does nothing', async (name) => {
    const viewer = endUser(userId);
    viewer.subject = `caller of ${name}`;
    let answer = await call(name, viewer);
    expect(limited(answer, name)).toBe(false);
    const most = Math.max(1, RATE_LIMITS[name].endUser * 0.01);
    for (let calls = 1; calls <= most + 1 && !limited(answer, name); calls += 1)
      answer = await call(name, viewer);
    const { userErrors, ...rest } = answer.data[name];
    expect(userErrors).toEqual([
      {
        __typename: 'RateLimitedError',
        code: 'RATE_LIMITED',
        field: null,
        path: null,
        message: expect.stringContaining('Try again in'),
        retryAfter: expect.any(Number),
        retryAfterSeconds: userErrors[0].retryAfter,
      },
    ]);
    expect(userErrors[0].retryAfter).toBeGreaterThan(0);
    expect(userErrors[0].retryAfter).toBeLessThanOrEqual(60);
    for (const value of Object.values(rest)) expect(value ?? []).toEqual([]);
    // Of this caller's only, and of this field only.
    expect(limited(await call(name, { ...viewer, subject: 'somebody else' }), name)).toBe(false);
  });
});

it('subscriptions are counted when they are opened', async () => {
  const open = () => world.watch('subscription { userUpdateStatus { cursor } }', {}, endUser(userId));
  const most = RATE_LIMITS.userUpdateStatus.endUser * 0.01;
  for (let count = 0; count < most; count += 1) {
    const stream = await open();
    expect(stream).toHaveProperty('next');
    await (stream as AsyncIterableIterator<unknown>).return?.();
  }
  expect(await open()).toMatchObject({
    errors: [{ extensions: { code: 'RATE_LIMITED', retryAfter: expect.any(Number) } }],
  });
});

it('guesses at one verification are counted whoever of a service makes them', async () => {
  const strict = await graphqlWorld({ rateLimitFactor: 0.1 });
  const query = `mutation { ${CALLS.selfVerify} }`;
  const guess = async (index: number) => {
    const { data } = await strict.run(query, undefined, { ...everything, subject: `clerk ${index}` });
    return data.selfVerify.userErrors[0].code;
  };
  const codes: string[] = [];
  for (let index = 0; index < 5; index += 1) codes.push(await guess(index));
  expect(codes).toEqual([
    'VERIFICATION_NOT_FOUND',
    'VERIFICATION_NOT_FOUND',
    'VERIFICATION_NOT_FOUND',
    'RATE_LIMITED',
    'RATE_LIMITED',
  ]);
  await strict.close();
});
