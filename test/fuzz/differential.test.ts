import { readFileSync } from 'node:fs';
import { Kind, parse } from 'graphql';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RequiredAction } from '../../src/domain/snapshot.ts';
import { endUser, everything, type GraphqlWorld, graphqlWorld, reader, service } from '../graphql/support.ts';
import { createRandom } from '../simulation/random.ts';
import { anUpdate, aUser } from '../support/builders.ts';
import { until } from '../support/condition.ts';
import { ACCEPT, type Answer, type BothWays, type Request, startBothWays } from './both-ways.ts';
import { generateRequest } from './generate.ts';

/** `npm run fuzz:execution` sets more. */
const OPERATIONS = Number(process.env.DIFFERENTIAL_OPERATIONS ?? 300);
const SEED = Number(process.env.DIFFERENTIAL_SEED ?? 1);
const AT_ONCE = 4;

const contract = readFileSync(new URL('../contract/operations.graphql', import.meta.url), 'utf8');
const TOKENS = ['everything', 'reader', 'unmasked', 'writer', 'owner', 'stranger'] as const;

let world: GraphqlWorld;
let both: BothWays;
let ids: string[];

beforeAll(async () => {
  world = await graphqlWorld();
  const { users, updates } = await someUsers(world);
  ids = [...users, ...updates];
  // What is numbered later moves cursors.
  await until('every event is numbered', async () => {
    const waits = sql`select from update_events where position is null limit 1`;
    return (await waits.execute(world.db)).rows.length === 0;
  });
  const viewers = {
    everything,
    reader,
    unmasked: service('users:read', 'users:pii'),
    writer: service('users:write', 'users:verify'),
    owner: endUser(users[0] as string),
    stranger: endUser('00000000-0000-4000-8000-000000000000'),
  };
  both = await startBothWays(world, viewers, { ids });
});
afterAll(async () => {
  await both?.close();
  await world?.close();
});

/** Individuals and businesses, with what is open, over, masked, unknown, exact and absent. */
async function someUsers({ db }: GraphqlWorld) {
  const hours = (count: number) => new Date(Date.now() + count * 3_600_000);
  const address = { line1: '1 Main Street', city: 'Manila', postalCode: '1000', country: 'PH' };
  const action: RequiredAction = {
    ...{ providerType: 'email', reasons: ['new'], url: null },
    type: 'EMAIL_VERIFICATION',
    deadline: hours(24).toISOString(),
  };
  const individual = await aUser(db, {
    state: { kyc: { status: 'INFORMATION_REQUIRED', processedAt: hours(-9) } },
    profile: {
      values: {
        ...{
          firstName: 'Ana',
          email: 'ana@example.ph',
          nationalities: ['PH', 'US'],
          residentialAddress: address,
        },
        taxIdentifiers: [{ type: 'TIN', number: '111111112', issuingCountry: 'PH' }],
        documents: [
          { type: 'passport', number: 'P1234567', issuingCountry: 'PH', expiresOn: '2030-01-01' },
          { type: 'SSN', number: '222222223' },
        ],
        metadata: { amount: { $number: '9007199254740993' }, nested: [{ a: null }] },
      },
      due: {
        immediately: { requiredAttributes: [{ field: 'PHONE', name: 'mobile' }], requiredActions: [action] },
        eventually: { requiredAttributes: [], requiredActions: [{ ...action, deadline: 'soon' }] },
      },
      unknownEntries: [
        {
          ...{ reference: 'strange-1', field: null, action: null, providerType: 'retina' },
          value: { retina: 'left', ssn: '111111112' },
          ...{ createdAt: hours(-1), expiresAt: hours(1) },
        },
      ],
    },
  });
  const business = await aUser(db, {
    state: { type: 'BUSINESS', status: 'PENDING', kyc: { status: 'IN_REVIEW' } },
    profile: {
      values: {
        ...{ legalName: 'Acme', mailingAddress: address, monthlyTransactionCount: 1e12 },
        associates: [
          { reference: 'a-1', firstName: 'Bo', hasOwnership: true, taxIdentifier: { number: '98765' } },
        ],
      },
      readOnly: { registrationNumber: 'R-1', riskScore: 'HIGH' },
    },
  });
  const bare = await aUser(db);
  const updates = [
    await anUpdate(db, individual, [
      { field: 'EMAIL', requested: 'new@example.ph', previous: 'ana@example.ph', verification: {} },
      {
        field: 'PHONE',
        requested: '+639171234567',
        verification: { expiresAt: hours(-1), createdAt: hours(-3) },
      },
    ]),
    await anUpdate(db, business, [{ field: 'LEGAL_NAME', requested: 'Acme 2' }]),
  ];
  return { users: [individual, business, bare], updates };
}

/** Errors of fields that wait for different statements come in the order in which those are answered. */
function comparable({ data, errors = [] }: Answer) {
  return { data: JSON.stringify(data), errors: errors.map((error) => JSON.stringify(error)).sort() };
}

async function expectSame(request: Request, token: string, asRouter = false, way = 0): Promise<Answer> {
  const plain = comparable(await both.plain(request, token, asRouter));
  let served: Answer = {};
  // What comes for the first time is executed otherwise than what comes again.
  for (const time of ['first', 'second']) {
    served = await both.served(request, token, asRouter, ACCEPT[way] ?? ACCEPT[0]);
    expect(comparable(served), `${time}, ${token}: ${JSON.stringify(request)}`).toEqual(plain);
  }
  return served;
}

describe('the server answers as graphql-js does by itself', () => {
  const names = parse(contract).definitions.flatMap((one) =>
    one.kind === Kind.OPERATION_DEFINITION && one.operation !== 'subscription' ? [one.name?.value ?? ''] : [],
  );

  it.each(names)('the clients’ operation %s, for every kind of caller', async (operationName) => {
    for (const [place, token] of TOKENS.entries())
      for (const id of [ids[0], ids[1 + (place % 4)]] as string[]) {
        const variables = {
          ...{ id, userId: id, updateId: id, first: 2, provider: 'MATCHMOVE', providerUserId: 'x' },
          changes: { jobTitle: 'Clerk' },
          input: INPUTS[operationName]?.(id),
        };
        await expectSame({ query: contract, variables, operationName }, token, false, place % 2);
      }
  });

  it('generated operations', async () => {
    const seen = { data: 0, errors: 0, refused: 0 };
    let next = 0;
    async function client() {
      while (next < OPERATIONS) {
        next += 1;
        const random = createRandom(SEED + next);
        const token = random.pick(TOKENS);
        const { data, errors } = await expectSame(
          generateRequest(both.schema, random, { ids }),
          token,
          random.chance(0.3),
          random.int(0, 1),
        );
        if (data) seen.data += 1;
        if (data === undefined) seen.refused += 1;
        else if (errors) seen.errors += 1;
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, client));
    // None of the kinds of answers is missing from the comparison.
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(OPERATIONS / 20);
  }, 3_600_000);

  it('several operations in one request of the router', async () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const random = createRandom(SEED + 1_000_000 + seed);
      const requests = Array.from({ length: 3 }, () => generateRequest(both.schema, random, { ids }));
      const answers = await both.servedTogether(requests, 'everything');
      for (const [index, request] of requests.entries())
        expect(comparable(answers[index] as Answer), JSON.stringify(request)).toEqual(
          comparable(await both.plain(request, 'everything', true)),
        );
    }
  });
});

const INPUTS: Record<string, ((id: string) => object) | undefined> = {
  LinkUser: (id) => ({ provider: 'MATCHMOVE', providerUserId: id }),
  UpdateUser: (id) => ({
    userId: id,
    changes: { email: 'ana@example.ph', metadata: { a: [1, { b: null }] } },
  }),
  SelfVerify: (id) => ({ verificationId: id, mode: 'DOCUMENT', documentType: 'PROOF_OF_ADDRESS' }),
  SetUserStatus: (id) => ({ userId: id, kycStatus: 'APPROVED' }),
};
