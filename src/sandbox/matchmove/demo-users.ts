import { type JsonObject, mergeOver } from '../shared/json.ts';
import { baseProfile } from './base-profile.ts';
import { johnSmith, philippineProfile } from './demo-profiles.ts';
import { park } from './pending-verifications.ts';
import { newRecord, type UserRecord } from './user-record.ts';

type DemoUser = {
  id: string;
  label: string;
  /** What can be seen with this user. */
  story: string;
  /** Laid over an unset profile. */
  fields: JsonObject;
  /** Changes that are parked already. */
  parked?: { field: string; data: JsonObject }[];
};

const approved: JsonObject = {
  kyc_status: 'completed',
  kyc_sub_status: 'approved',
  kyc_processed_date: '2025-10-27T02:23:05Z',
  is_email_verified: '1',
  is_mobile_verified: '1',
  status: 'active',
  sub_status: 'active',
};
const account = (number: string): JsonObject => ({
  provider_account_number: number,
  provider_ref_id: `HMAP251015${number.slice(-9)}`,
});

const users: DemoUser[] = [
  {
    id: '34f7579b81ff462da64b6fa5e35198fe',
    label: 'John Smith, before KYC',
    story: 'Everything may change and applies at once.',
    fields: johnSmith,
  },
  {
    id: '25ce05638628453ab1c0d2ea3e7562cc',
    label: 'Maria Santos, approved, with an account',
    story: 'Names are frozen; e-mail, mobile and addresses are parked until verified.',
    fields: {
      ...philippineProfile('Maria', 'Santos', 1),
      ...approved,
      ...account('930100139810'),
      metadata: null,
    },
  },
  {
    id: '7b0d6a1c9e5f4c2f8a3b1d4e6f708192',
    label: 'Antonio Reyes, approved, e-mail pending',
    story: 'A new e-mail waits for evidence that it is his.',
    fields: { ...philippineProfile('Antonio', 'Reyes', 2), ...approved, ...account('930100139828') },
    parked: [{ field: 'email', data: { email: 'tony.reyes@example.ph' } }],
  },
  {
    id: 'c1a5b2d8e37f4096a8d1f5b36c2e9047',
    label: 'Liza Cruz, active without KYC',
    story: 'Names are frozen by the status alone; the rest applies at once.',
    fields: { ...philippineProfile('Liza', 'Cruz', 3), status: 'active', sub_status: 'active' },
  },
  {
    id: '5e9c3f7a1b2d48d6b0a4c8e2f6179d35',
    label: 'Ramon Garcia, account issued',
    story: 'Names are frozen by the account alone, before KYC and activation.',
    fields: { ...philippineProfile('Ramon', 'Garcia', 4), ...account('930100139836') },
  },
  {
    id: '90ad4e6b7c8f4f1a92b3d5c7e8f0a1b2',
    label: 'Cristina Flores, KYC rejected',
    story: 'Everything may change again before the next try.',
    fields: {
      ...philippineProfile('Cristina', 'Flores', 5),
      kyc_status: 'completed',
      kyc_sub_status: 'rejected',
      kyc_processed_date: '2025-11-03T08:12:44Z',
    },
  },
  {
    id: 'd27f81b6a04c4e3d9c5a6b7f8e9d0c1b',
    label: 'Miguel Torres, KYC in progress',
    story: 'A document and two attributes are still missing.',
    fields: {
      ...philippineProfile('Miguel', 'Torres', 6),
      annual_income_range: '',
      purpose_of_account_opening: '',
      kyc_status: 'pending',
      kyc_sub_status: 'pending_document',
      requirements: {
        immediately_due: {
          required_actions: ['document_upload'],
          required_attributes: ['annual_income_range'],
        },
        eventually_due: { required_actions: [], required_attributes: ['purpose_of_account_opening'] },
      },
    },
  },
  {
    id: '3f6e0a92d4b84c57a1e3c9d7b5f20846',
    label: 'Grace Mendoza, suspended',
    story: 'Can be read; every change is refused with 403.',
    fields: {
      ...philippineProfile('Grace', 'Mendoza', 7),
      ...approved,
      ...account('930100139844'),
      status: 'suspended',
      sub_status: '',
    },
  },
  {
    id: 'a84b5c60d71e4f92b3c6d8e0f1a27394',
    label: 'Bayanihan Trading, corporate',
    story: 'A user of type corporate, before KYC.',
    fields: {
      ...philippineProfile('Bayanihan', 'Trading', 8),
      type: 'corporate',
      preferred_name: 'Bayanihan Trading',
      gender: '',
      marital_status: '',
      title: '',
      birth: { date: '2015-02-11' },
      mothers_details: {},
    },
  },
];

/** The initial users, for the start page and the demo. */
export const demoUsers: readonly { id: string; label: string; story: string }[] = users.map(
  ({ id, label, story }) => ({ id, label, story }),
);

/** The demo users' records; `at` is when they begin, in milliseconds. */
export function seedDemoUsers(at: number, lifetimeMs: number): Record<string, UserRecord> {
  return Object.fromEntries(users.map((demo) => [demo.id, demoRecord(demo, at, lifetimeMs)]));
}

function demoRecord(demo: DemoUser, at: number, lifetimeMs: number): UserRecord {
  const user = newRecord(mergeOver(baseProfile(demo.id, at), structuredClone(demo.fields)));
  for (const { field, data } of demo.parked ?? []) park(user, field, data, at, lifetimeMs);
  return user;
}
