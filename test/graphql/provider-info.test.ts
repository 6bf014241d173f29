import { afterAll, beforeAll, expect, it } from 'vitest';
import { type GraphqlWorld, graphqlWorld } from './support.ts';

let world: GraphqlWorld;

beforeAll(async () => {
  world = await graphqlWorld();
});
afterAll(() => world.close());

it('every provider lists what it can do, and its older fields say the same', async () => {
  const query = '{ providers { provider capabilities selfVerify setUserStatus readsBack } }';
  const { data, errors } = await world.run(query);
  expect(errors).toBeUndefined();
  const can = data.providers.map((one: { provider: string; capabilities: string[] }) => [
    one.provider,
    one.capabilities,
  ]);
  expect(Object.fromEntries(can)).toEqual({
    MATCHMOVE: ['SELF_VERIFY', 'READS_BACK'],
    MACHNET: ['SUBMIT_KYC', 'READS_BACK'],
    BYZANTINE: ['READS_BACK'],
    BVNK: ['SET_USER_STATUS', 'READS_BACK'],
    PAYWARD: [],
  });
  for (const { capabilities, selfVerify, setUserStatus, readsBack } of data.providers)
    expect({ selfVerify, setUserStatus, readsBack }).toEqual({
      selfVerify: capabilities.includes('SELF_VERIFY'),
      setUserStatus: capabilities.includes('SET_USER_STATUS'),
      readsBack: capabilities.includes('READS_BACK'),
    });
});
