import type { JsonObject } from '../shared/json.ts';
import { openLink, usedLink } from './demo-associates.ts';
import {
  harborLane,
  havelMesstechnik,
  pacificCrest,
  thornburyCeramics,
  vesivaravaDigital,
} from './demo-companies.ts';
import type { UserRecord } from './user-record.ts';

type DemoUser = {
  id: string;
  label: string;
  /** What can be seen with this customer. */
  story: string;
  profile: JsonObject;
};

const users: DemoUser[] = [
  {
    id: '8a0e1da2-2af3-4b9e-a221-e74db4e01b06',
    label: 'Harbor Lane Trading, pending',
    story: 'A company with two associates; name, description, address and associates may change.',
    profile: { status: 'PENDING', type: 'COMPANY', company: harborLane, riskScore: 'LOW' },
  },
  {
    id: '1c7a5e90-4b3d-4f82-9a6e-d05b8c21f734',
    label: 'Thornbury Ceramics, verified',
    story: 'A verified British company: updates apply and it stays verified.',
    profile: { status: 'VERIFIED', type: 'COMPANY', company: thornburyCeramics, riskScore: 'LOW' },
  },
  {
    id: '5d94e2b8-7f01-4ac6-b3d9-82e6a4c0571f',
    label: 'Havel Messtechnik, information required',
    story: 'A German company and its director have hosted verification links to use.',
    profile: { status: 'INFO_REQUIRED', type: 'COMPANY', company: havelMesstechnik, riskScore: 'MEDIUM' },
  },
  {
    id: 'b2f86d13-95ac-4e07-8d41-6c3f0e9a72d5',
    label: 'Vesivärava Digital, rejected',
    story: 'An Estonian company that was rejected; its details may still change.',
    profile: { status: 'REJECTED', type: 'COMPANY', company: vesivaravaDigital, riskScore: 'HIGH' },
  },
  {
    id: '70c3a9e4-d82b-4156-9f0c-e1b7d54a8362',
    label: 'Pacific Crest Imports, terminated',
    story: 'Can be read; every change is refused with 400.',
    profile: { status: 'TERMINATED', type: 'COMPANY', company: pacificCrest, riskScore: 'LOW' },
  },
  {
    id: '3e5b0c76-a1d4-4987-b6f2-09c8e7d3a451',
    label: 'Nora Lindqvist, pending',
    story: 'An individual whose e-mail, phone, birth date and address may change.',
    profile: {
      status: 'PENDING',
      type: 'INDIVIDUAL',
      individual: {
        person: {
          firstName: 'Nora',
          lastName: 'Lindqvist',
          dateOfBirth: '1993-08-21',
          address: {
            addressLine1: 'Kungsholms Strand 127',
            city: 'Stockholm',
            postalCode: '112 48',
            countryCode: 'SE',
            country: 'Sweden',
          },
        },
        details: {
          contactInfo: { emailAddress: 'nora.lindqvist@example.se', phoneNumber: '+46701740605' },
        },
      },
      riskScore: 'LOW',
      verification: openLink('nora'),
    },
  },
  {
    id: 'd8f17b42-0e6c-4593-a7d8-5b24c9e603fa',
    label: 'Duarte Meireles, verified',
    story: 'A verified individual: contact and address may change, names never.',
    profile: {
      status: 'VERIFIED',
      type: 'INDIVIDUAL',
      individual: {
        person: {
          firstName: 'Duarte',
          lastName: 'Meireles',
          dateOfBirth: '1981-12-05',
          address: {
            addressLine1: 'Rua das Taipas 64',
            addressLine2: '2.º Esq.',
            city: 'Porto',
            postalCode: '4050-600',
            countryCode: 'PT',
            country: 'Portugal',
          },
        },
        details: {
          contactInfo: { emailAddress: 'duarte.meireles@example.pt', phoneNumber: '+351912345018' },
        },
      },
      riskScore: 'LOW',
      verification: usedLink('duarte'),
    },
  },
  {
    id: '49ab6e0d-f357-4c28-81b9-a06d2f7ce195',
    label: 'An individual just begun',
    story: 'No personal data and no link yet: what a customer looks like in its first moments.',
    profile: { status: 'PENDING', type: 'INDIVIDUAL' },
  },
];

/** The initial users, for the start page and the demo. */
export const demoUsers: readonly { id: string; label: string; story: string }[] = users.map(
  ({ id, label, story }) => ({ id, label, story }),
);

/** The demo customers' records. */
export function seedDemoUsers(): Record<string, UserRecord> {
  return Object.fromEntries(
    users.map(({ id, profile }) => [id, { profile: { reference: id, ...structuredClone(profile) } }]),
  );
}
