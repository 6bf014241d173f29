import { type JsonObject, mergeOver, textAt } from '../shared/json.ts';
import { blankProfile } from './blank-profile.ts';
import { moveTags } from './cip-info.ts';
import { business, individual, tenzin } from './demo-profiles.ts';
import { newRecord, type UserRecord } from './user-record.ts';

type DemoUser = {
  id: string;
  label: string;
  /** What can be seen with this user. */
  story: string;
  /** Laid over a blank profile. */
  fields: JsonObject;
  /** Tags that KYC asks for anew. */
  requested?: string[];
};

const users: DemoUser[] = [
  {
    id: 'f45680e1-014d-42c7-be86-3b2899e911c3',
    label: 'Tenzin Norgay, before KYC',
    story: 'Everything but the country changes at once; KYC would still ask for a document.',
    fields: tenzin,
  },
  {
    id: '0b7c1e52-3f0a-4d6e-9c8b-71a5d2e4f601',
    label: 'Amara Okafor, verified',
    story:
      'Name, birth date, e-mail, gender and SSN are frozen; address, phone, job and licence still change.',
    fields: { ...individual('Amara', 'Okafor', 1), status: 'VERIFIED' },
  },
  {
    id: '2d94a6f7-58c1-4b02-8e3d-90f6b7c1a802',
    label: 'Rafael Monteiro, to be tried again',
    story: 'KYC asks for a document and the first address line anew; once both came, hand in again.',
    fields: { ...individual('Rafael', 'Monteiro', 2), status: 'RETRY' },
    requested: ['ID_DOC', 'ADDRESS_LINE1'],
  },
  {
    id: '6e1b83d0-a427-4f95-b6c0-3d58e9f27b03',
    label: 'Ingrid Solheim, with compliance',
    story: 'Compliance decides, which only `POST /_sandbox/machnet/users/:id/status` does here.',
    fields: { ...individual('Ingrid', 'Solheim', 3), status: 'REVIEW_PENDING' },
  },
  {
    id: '93f0d5c8-1e6b-47a9-8d24-b05c7a6e1f04',
    label: 'Teodor Dalca, suspended',
    story: 'Can be read; every change and every KYC is refused with 400.',
    fields: { ...individual('Teodor', 'Dalca', 4), status: 'SUSPENDED' },
  },
  {
    id: 'b52e7f19-c803-4a6d-95e1-68d4f0a3b705',
    label: 'Lakeview Robotics Inc, business before KYC',
    story: 'Name, formation date, mailing address and volumes change at once; KYC would ask for a document.',
    fields: business('Lakeview Robotics Inc', 'office.lakeview', 5),
  },
  {
    id: 'd8a04b63-7f25-4c91-a1b8-2e96c5d70f06',
    label: 'Cascadia Tea Traders Inc, verified business',
    story: 'Unlike that of a person the e-mail still changes; name, EIN and incorporation papers do not.',
    fields: {
      ...business('Cascadia Tea Traders Inc', 'office.cascadia', 6),
      status: 'VERIFIED',
      physical_documents: [
        { document_type: 'EIN', id: '1f6d9c07-42ab-4e83-8f50-c7b1e2a3d401' },
        { document_type: 'CERTIFICATE_OF_INCORPORATION', id: '1f6d9c07-42ab-4e83-8f50-c7b1e2a3d402' },
        { document_type: 'BANK_STATEMENT', id: '1f6d9c07-42ab-4e83-8f50-c7b1e2a3d403' },
      ],
      virtual_documents: [
        {
          document_type: 'EIN',
          document_value: '900550106',
          country: 'US',
          id: '1f6d9c07-42ab-4e83-8f50-c7b1e2a3d404',
        },
      ],
    },
  },
];

/** The initial users, for the start page and the demo. */
export const demoUsers: readonly { id: string; label: string; story: string }[] = users.map(
  ({ id, label, story }) => ({ id, label, story }),
);

/** The demo users' records; `at` is when they begin, in milliseconds. */
export function seedDemoUsers(at: number): Record<string, UserRecord> {
  return Object.fromEntries(users.map((demo) => [demo.id, demoRecord(demo, at)]));
}

function demoRecord({ id, fields, requested = [] }: DemoUser, at: number): UserRecord {
  const user = newRecord(mergeOver(blankProfile(id, at), structuredClone(fields)));
  const status = textAt(user.profile, 'status');
  // A suspended user was verified before.
  moveTags(user, status === 'SUSPENDED' ? 'VERIFIED' : status, requested);
  if (status === 'RETRY') user.retries = 1;
  return user;
}
