import { type ExecutionResult, execute, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { Viewer } from '../../src/auth/viewer.ts';
import { buildSchema } from '../../src/graphql/build-schema.ts';
import type { GraphqlContext } from '../../src/graphql/context.ts';
import { createBudget, operationLimits } from '../../src/graphql/cost/operation-limits.ts';
import { createFormatError } from '../../src/graphql/format-error.ts';
import type { Loaders } from '../../src/graphql/loaders.ts';
import type { ReadServices } from '../../src/graphql/services.ts';
import { endUser, reader, service } from './support.ts';

const schema = buildSchema();
const format = createFormatError({ error() {} });
const MINE = 'b3a1f6e0-0000-4000-8000-000000000001';
const OTHERS = 'b3a1f6e0-0000-4000-8000-000000000002';

/** What an event says by itself, without the update and the user as they are now. */
const TOLD = `subscription { userUpdateStatus { cursor occurredAt previousStatus status
  transitions { field path previousStatus status } } }`;
const WITH_BOTH = 'subscription { userUpdateStatus { update { id } user { id } } }';

const EVENT = {
  position: 7,
  userId: MINE,
  updateId: 'b3a1f6e0-0000-4000-8000-00000000000a',
  occurredAt: new Date('2026-01-02T03:04:05Z'),
  previousStatus: null,
  status: 'AWAITING_VERIFICATION',
  transitions: [{ field: 'EMAIL', path: ['email'], previousStatus: null, status: 'AWAITING_VERIFICATION' }],
  note: null,
  cursor: 'cursor-7',
};

/** Notes which of its properties are read. */
function watched<Watched extends object>(object: Watched, reads: string[]): Watched {
  return new Proxy(object, {
    get(target, name, receiver) {
      reads.push(String(name));
      return Reflect.get(target, name, receiver);
    },
  });
}

/** Executes the subscription over an event that came to somebody's stream, as is done for each. */
async function told(viewer: Viewer, event: object = EVENT, query = TOLD) {
  const [ofEvent, ofOthers]: [string[], string[]] = [[], []];
  const contextValue: GraphqlContext = {
    viewer,
    actions: watched({}, ofOthers) as GraphqlContext['actions'],
    feed: watched({}, ofOthers) as GraphqlContext['feed'],
    loaders: watched({}, ofOthers) as Loaders,
    services: watched({}, ofOthers) as ReadServices,
    disclosures: watched({}, ofOthers) as GraphqlContext['disclosures'],
    budget: createBudget(operationLimits()),
  };
  const rootValue = { value: watched(event, ofEvent) };
  const { data, errors = [] }: ExecutionResult = await execute({
    schema,
    document: parse(query),
    rootValue,
    contextValue,
  });
  return { data, errors: errors.map((error) => format(error.toJSON(), error)), ofEvent, ofOthers };
}

const refused = (message: string) => [
  { message, path: ['userUpdateStatus'], locations: expect.anything(), extensions: { code: 'FORBIDDEN' } },
];

describe('an event that reached a stream', () => {
  it.each<[string, Viewer]>([
    ['a service', reader],
    ['its user', endUser(MINE, 'users:read')],
  ])('is told to %s', async (_, viewer) => {
    const { data, errors } = await told(viewer);
    expect(errors).toEqual([]);
    expect(data?.userUpdateStatus).toMatchObject({ cursor: 'cursor-7', status: 'AWAITING_VERIFICATION' });
  });

  describe.each([
    ['what it says', TOLD],
    ['what it points at', WITH_BOTH],
  ])('is looked at once more before %s is told', (_what, query) => {
    it.each<[string, Viewer]>([
      ['a service', service('users:write', 'users:verify', 'users:admin', 'users:pii')],
      ['its user', endUser(MINE, 'users:write')],
    ])('nothing of it is read for %s without users:read', async (_, viewer) => {
      const { data, errors, ofEvent, ofOthers } = await told(viewer, EVENT, query);
      expect(data).toEqual({ userUpdateStatus: null });
      expect(errors).toEqual(refused('The token lacks the scope users:read.'));
      expect([ofEvent, ofOthers]).toEqual([[], []]);
    });

    it('nothing of it is read for another user but whose it is', async () => {
      const { data, errors, ofEvent, ofOthers } = await told(endUser(OTHERS), EVENT, query);
      expect(data).toEqual({ userUpdateStatus: null });
      expect(errors).toEqual(refused('The token may not subscribe to this user.'));
      expect([ofEvent, ofOthers]).toEqual([['userId'], []]);
    });
  });
});
