import { rfc3339Seconds } from '../shared/clock.ts';
import type { JsonObject } from '../shared/json.ts';
import {
  alexMorgan,
  amaBoateng,
  artaKrasniqi,
  harutoMori,
  lenaHartmann,
  mateoFuentes,
  noemieLaurent,
  priyaRaman,
} from './demo-profiles.ts';
import {
  closed,
  disabled,
  identityDue,
  nothingDue,
  taxNumbersDue,
  unknownActionDue,
  waiting,
} from './demo-statuses.ts';
import type { UserRecord } from './user-record.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

type DemoUser = {
  id: string;
  label: string;
  /** What can be seen with this user. */
  story: string;
  externalReference: string;
  createdAt: string;
  accounts: { id: string; name: string }[];
  profile: JsonObject;
  /** Whether the partner brings what it knows when linking. */
  known: boolean;
  /** `in30Days` is a deadline to come, whenever the simulator begins. */
  status: (in30Days: string) => JsonObject;
};

export const demoUsers: readonly DemoUser[] = [
  {
    id: 'AA45N8G4MLDYWAR7',
    label: 'Alex Morgan, verified',
    story: 'Nothing is due. Every change is taken at once, and can never be read back.',
    externalReference: 'partner-customer-9001',
    createdAt: '2025-10-27T09:15:02Z',
    accounts: [
      { id: 'WX6VJUKWKKPBQE36', name: 'main' },
      { id: 'WC9RDEFHPSGLXRVX', name: 'secondary' },
    ],
    profile: alexMorgan,
    known: true,
    status: nothingDue,
  },
  {
    id: 'AA29KD7QXV3ZPW4M',
    label: 'Lena Hartmann, identity to be verified',
    story: 'Verification of her identity is due, with a deadline in thirty days.',
    externalReference: 'partner-customer-9002',
    createdAt: '2025-09-01T08:30:00Z',
    accounts: [{ id: 'WK3PTH8RVZ2MQXN5', name: 'main' }],
    profile: lenaHartmann,
    known: true,
    status: identityDue,
  },
  {
    id: 'AA61RT5WZC8NHYE2',
    label: 'Mateo Fuentes, tax number to be given',
    story:
      'His tax numbers are due: an update with them completes the requirement. The partner brings nothing at linking.',
    externalReference: 'partner-customer-9003',
    createdAt: '2025-11-12T16:04:41Z',
    accounts: [{ id: 'WN7YBC4XKJ9DFRM3', name: 'main' }],
    profile: mateoFuentes,
    known: false,
    status: taxNumbersDue,
  },
  {
    id: 'AA83FQ2VLJ6KXRB9',
    label: 'Ama Boateng, waiting',
    story: 'Payward is still looking at her; there is nothing to do but wait.',
    externalReference: 'partner-customer-9004',
    createdAt: '2026-01-05T11:52:18Z',
    accounts: [{ id: 'WD5QMZ2GTW8HVKC6', name: 'main' }],
    profile: amaBoateng,
    known: false,
    status: waiting,
  },
  {
    id: 'AA17XN9BGM4TDSK6',
    label: 'Noémie Laurent, disabled',
    story: 'Disabled for reasons; her residence, a selfie and her employer are due before it ends.',
    externalReference: 'partner-customer-9005',
    createdAt: '2025-06-20T14:47:33Z',
    accounts: [{ id: 'WR9LFX6BNY3TJGP4', name: 'main' }],
    profile: noemieLaurent,
    known: true,
    status: disabled,
  },
  {
    id: 'AA50MY8KPW3CZVG4',
    label: 'Haruto Mori, closed',
    story: 'Closed at his own wish. Can be read; every change is refused with 403.',
    externalReference: 'partner-customer-9006',
    createdAt: '2024-12-11T03:25:09Z',
    accounts: [],
    profile: harutoMori,
    known: false,
    status: closed,
  },
  {
    id: 'AA74HB6DRS9QNLF5',
    label: 'Priya Raman, an action that nobody knows',
    story: 'An action of a kind that Payward has not published is due, with fields of its own.',
    externalReference: 'partner-customer-9007',
    createdAt: '2026-02-18T06:39:57Z',
    accounts: [{ id: 'WJ2TVD8PFK5CXNQ7', name: 'main' }],
    profile: priyaRaman,
    known: false,
    status: unknownActionDue,
  },
  {
    id: 'AA38CL4YVT7GWPJ2',
    label: 'Arta Krasniqi, from Kosovo',
    story: 'Verified; her country is XK, which ISO 3166-1 does not have.',
    externalReference: 'partner-customer-9008',
    createdAt: '2025-08-03T19:10:26Z',
    accounts: [{ id: 'WB6ZRQ4MDL9YFTH8', name: 'main' }],
    profile: artaKrasniqi,
    known: true,
    status: nothingDue,
  },
];

/** The demo users' records; `at` is when they begin, in milliseconds. */
export function seedDemoUsers(at: number): Record<string, UserRecord> {
  const in30Days = rfc3339Seconds(at + 30 * DAY_MS);
  return Object.fromEntries(demoUsers.map((demo) => [demo.id, demoRecord(demo, in30Days)]));
}

function demoRecord(demo: DemoUser, in30Days: string): UserRecord {
  return {
    shown: {
      id: demo.id,
      external_reference: demo.externalReference,
      type: 'individual',
      status: demo.status(in30Days),
      created_at: demo.createdAt,
      accounts: structuredClone(demo.accounts),
    },
    profile: structuredClone(demo.profile),
  };
}
