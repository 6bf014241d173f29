import type { DemoUser } from '../sandbox-provider.ts';
import type { JsonObject } from '../shared/json.ts';
import { account, baseProfile } from './base-profile.ts';
import { demoPeople } from './demo-people.ts';
import { johnSmith, type Person, profileOf } from './demo-profiles.ts';
import { newRecord, type UserRecord } from './user-record.ts';

type DemoRecord = DemoUser & { status: string; fields: JsonObject };

const JOHN = '550e8400-e29b-41d4-a716-446655440000';

const users: DemoRecord[] = [
  {
    id: JOHN,
    label: 'John Smith, active, Paris',
    story: "The user of the provider's page: user and account have one id. Few fields can be read back.",
    status: 'active',
    fields: { ...johnSmith, accounts: [account(JOHN, 'John Smith')] },
  },
  {
    id: '3b7c1a52-8d4e-4f60-9a1b-2c5d7e8f9a01',
    label: 'Emily Carter, active, Texas',
    story: 'A US citizen: an address needs its state, and there is a social security number.',
    status: 'active',
    fields: fieldsOf(demoPeople.emily, ['a4f2d8c6-1b3e-4957-8c60-7d9e2f4b5a11']),
  },
  {
    id: '6e0f4d93-27a8-4b1c-8e5d-9f3a6b7c8d02',
    label: 'Camille Moreau, not started',
    story: 'Nothing was verified yet and both papers are missing; the first one taken moves her on.',
    status: 'not_started',
    fields: fieldsOf(
      demoPeople.camille,
      ['b5e3c9d7-2c4f-4a68-9d71-8eaf305c6b22'],
      ['passport', 'proof_of_address'],
    ),
  },
  {
    id: '9a2d7f64-53b1-4c8e-a7f0-1d4b6c8e0f03',
    label: 'Lukas Brandt, waits for information',
    story: 'His proof of address is missing; sending one moves him to review.',
    status: 'awaiting_information',
    fields: fieldsOf(demoPeople.lukas, ['c6f4dae8-3d50-4b79-8e82-9fb0416d7c33'], ['proof_of_address']),
  },
  {
    id: 'c1e8b3a5-64d2-4f97-b8a1-2e5c7d9f1a04',
    label: 'Sofia Rinaldi, under review',
    story: 'Everything was given; the decision is open until the sandbox makes it.',
    status: 'under_review',
    fields: fieldsOf(demoPeople.sofia, ['d7a5ebf9-4e61-4c8a-9f93-a0c1527e8d44']),
  },
  {
    id: 'e3f9c4b6-75e3-4a08-89b2-3f6d8e0a2b05',
    label: 'Javier Ortega, active, two accounts',
    story: 'An update must say which of his accounts it means; he is linked with the first.',
    accountId: 'e8b6fc0a-5f72-4d9b-80a4-b1d2638f9e55',
    status: 'active',
    fields: fieldsOf(demoPeople.javier, [
      'e8b6fc0a-5f72-4d9b-80a4-b1d2638f9e55',
      'f9c70d1b-6083-4eac-91b5-c2e37490af66',
    ]),
  },
  {
    id: '0d4a1e82-96c5-4b3f-9ad4-5b8f0a2c4d06',
    label: 'Anneke de Vries, active, member of a company',
    story:
      "One of her two accounts is a company's, which this endpoint does not change; she is linked with her own.",
    accountId: '1ad81e2c-7194-4fbd-82c6-d3f485a1b077',
    status: 'active',
    fields: {
      ...profileOf(demoPeople.anneke, []),
      accounts: [
        account('1ad81e2c-7194-4fbd-82c6-d3f485a1b077', 'Anneke de Vries'),
        account('2be92f3d-82a5-40ce-93d7-e40596b2c188', 'Grachten Handel B.V.', 'company'),
      ],
    },
  },
  {
    id: '1f5b2c93-a7d6-4c40-8be5-6c901b3d5e07',
    label: 'Piotr Nowak, rejected',
    story: 'The verification was refused for good; an update does not open it again.',
    status: 'rejected',
    fields: fieldsOf(demoPeople.piotr, ['3cfa304e-93b6-41df-84e8-f516a7c3d299']),
  },
  {
    id: '2a6c3da4-b8e7-4d51-9cf6-7da12c4e6f08',
    label: 'Marta Carvalho, inactive',
    story: 'Switched off by an administrator.',
    status: 'inactive',
    fields: fieldsOf(demoPeople.marta, ['4d0b415f-a4c7-42e0-95f9-0627b8d4e3aa']),
  },
  {
    id: '3b7d4eb5-c9f8-4e62-8d07-8eb23d5f7009',
    label: 'Oisín Byrne, asked to send again',
    story: 'His proof of address was refused at the review; a new one moves him back to it.',
    status: 'resubmission_requested',
    fields: fieldsOf(demoPeople.oisin, ['5e1c5260-b5d8-43f1-860a-1738c9e5f4bb'], ['proof_of_address']),
  },
];

/** The initial users, for the start page and the demo. */
export const demoUsers: readonly DemoUser[] = users.map(({ status: _, fields: __, ...demo }) => demo);

/** The demo users' records; `at` is when they begin, in milliseconds. */
export function seedDemoUsers(at: number): Record<string, UserRecord> {
  return Object.fromEntries(
    users.map(({ id, status, fields }) => [
      id,
      newRecord({ ...baseProfile(id, at), ...structuredClone(fields), verificationStatus: status }),
    ]),
  );
}

function fieldsOf(person: Person, accountIds: string[], missing: string[] = []): JsonObject {
  const name = person.name.join(' ');
  return { ...profileOf(person, missing), accounts: accountIds.map((id) => account(id, name)) };
}
