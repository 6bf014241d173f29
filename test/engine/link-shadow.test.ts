import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO, paywardValues, startSimulator } from '../support/payward.ts';
import { type Replica, startReplica } from '../support/replica.ts';

let simulator: Awaited<ReturnType<typeof startSimulator>>;
let replica: Replica;
beforeAll(async () => {
  simulator = await startSimulator();
  replica = await startReplica({ provider: 'PAYWARD', values: paywardValues, simulator });
});
afterAll(async () => {
  await replica?.close();
  await simulator?.close();
});

const names = { firstName: 'Alex', lastName: 'Morgan' };

describe('what a client knows of a user whom the provider does not show', () => {
  it('fills our own copy at linking, and lets an object be sent whole', async () => {
    const { userId } = await replica.link(await simulator.newUser('verified'), { profile: names });
    const { problems } = await replica.update(userId as string, { middleName: 'Jo' });
    expect(problems).toEqual([]);
    expect((await replica.user(userId as string)).profile.values).toMatchObject({
      ...names,
      middleName: 'Jo',
    });
  });

  it('may come later, adds what is not known and overwrites nothing', async () => {
    const id = await simulator.newUser('verified');
    const { userId } = await replica.link(id);
    const missing = await replica.update(userId as string, { firstName: 'Al' });
    expect(missing.problems).toMatchObject([{ code: 'INVALID_VALUE', field: 'FIRST_NAME' }]);
    expect(missing.problems[0]?.message).toContain('lastName');
    expect(await replica.link(id, { profile: names })).toEqual({ userId, problems: [] });
    const { version } = await replica.user(userId as string);
    expect(version).toBe(2);
    await replica.link(id, { profile: { ...names, lastName: 'Other' } });
    const after = await replica.user(userId as string);
    expect(after.profile.values.lastName).toBe('Morgan');
    expect(after.version).toBe(version);
  });

  it('is judged like any other value, all at once, also for a user who is linked already', async () => {
    const { problems } = await replica.link(DEMO.verified, {
      profile: { phone: '0123', nationalities: ['USA'], placeOfBirth: { city: 'Bonn' } },
    });
    expect(problems.map(({ code, path }) => [code, path?.slice(0, 2)])).toEqual([
      ['INVALID_VALUE', ['profile', 'placeOfBirth']],
      ['INVALID_VALUE', ['profile', 'nationalities']],
      ['INVALID_VALUE', ['profile', 'phone']],
    ]);
  });
});
