import { createHash } from 'node:crypto';
import type { ProviderId } from '../../src/domain/vocabulary.ts';
import * as bvnk from '../support/bvnk.ts';
import * as byzantine from '../support/byzantine.ts';
import * as machnet from '../support/machnet.ts';
import * as matchmove from '../support/matchmove.ts';
import * as payward from '../support/payward.ts';
import type { ControlledSimulator, Seen, Wire } from '../support/simulator.ts';

/** A field with values that are told apart wherever they turn up: the `n`th has the mark of `n`. */
export type ChaosField = {
  key: string;
  value(n: number): unknown;
  /** What the provider has of it, out of the simulator's record of the user. */
  held(record: Wire): unknown;
  mark(n: number): string;
  /** It awaits evidence and the bank. */
  isParked?: boolean;
  /** Each time that it arrives adds a copy: out of the record, how often the `n`th did. */
  copies?(record: Wire, n: number): number;
};

export type Kind = { provider: ProviderId; like: string; fields: readonly ChaosField[] };

/** How many values a field has. */
export const VALUES = 10_000;

/** Five letters, which no field refuses. */
const letters = (n: number): string =>
  Array.from(
    { length: 5 },
    (_, place) => 'abcdefghijklmnopqrstuvwxyz'[Math.floor(n / 26 ** place) % 26],
  ).join('');
const digits = (n: number) => String(n).padStart(4, '0');

const text = (key: string, word: string, held: ChaosField['held']): ChaosField => ({
  key,
  value: (n) => `${word} Q${letters(n)}z`,
  mark: (n) => `q${letters(n)}z`,
  held,
});
const phone = (prefix: string, held: ChaosField['held']): ChaosField => ({
  key: 'phone',
  value: (n) => `${prefix}${digits(n)}`,
  mark: (n) => `${prefix}${digits(n)}`.slice(-7),
  held,
});
const email = (held: ChaosField['held'], isParked = false): ChaosField => ({
  key: 'email',
  value: (n) => `chaos.q${letters(n)}z@example.com`,
  mark: (n) => `chaos.q${letters(n)}z@`,
  held,
  isParked,
});

/** An image that no other document has. */
const image = (n: number) =>
  `data:image/png;base64,${Buffer.from(`\x89PNG\r\n\x1a\nimage ${digits(n)}`, 'latin1').toString('base64')}`;
const passport: ChaosField = {
  key: 'documents',
  value: (n) => [{ type: 'PASSPORT', number: `P${digits(n)}777`, issuingCountry: 'US', front: image(n) }],
  mark: (n) => `p${digits(n)}777`,
  held: ({ profile }) => profile.virtual_documents ?? profile.documents ?? null,
  copies: ({ copies }, n) => copies.filter(({ front }: Wire) => front === digestOf(image(n))).length,
};

export const KINDS: readonly Kind[] = [
  {
    provider: 'MATCHMOVE',
    like: 'beforeKyc',
    fields: [
      text('jobTitle', 'Baker', ({ profile }) => profile.job_title),
      text('salutation', 'Dr', ({ profile }) => profile.salutation),
    ],
  },
  {
    provider: 'MACHNET',
    like: 'beforeKyc',
    fields: [text('occupation', 'Clerk', ({ profile }) => profile.occupation), passport],
  },
  {
    provider: 'BYZANTINE',
    like: 'active',
    fields: [
      text('firstName', 'Ann', ({ profile }) => profile.userInfo.firstName),
      phone('+33612345', ({ profile }) => profile.userInfo.phone),
    ],
  },
  {
    provider: 'BVNK',
    like: 'pendingIndividual',
    fields: [
      phone('+4670174', ({ profile }) => profile.individual.details.contactInfo.phoneNumber),
      email(({ profile }) => profile.individual.details.contactInfo.emailAddress),
    ],
  },
  {
    provider: 'PAYWARD',
    like: 'verified',
    fields: [
      phone('+1415555', ({ profile }) => profile.phone),
      {
        ...text('employer', 'Acme', ({ profile }) => profile.employer_name),
        value: (n) => ({ name: `Acme Q${letters(n)}z` }),
      },
    ],
  },
  { provider: 'MATCHMOVE', like: 'approved', fields: [email(({ profile }) => profile.email, true)] },
  {
    provider: 'BVNK',
    like: 'pendingCompany',
    fields: [
      text('description', 'Wholesale of', ({ profile }) => profile.company.description),
      text('legalName', 'Harbor', ({ profile }) => profile.company.name),
    ],
  },
];

/** Whether the provider has the `n`th value of a field. */
export function holds(field: ChaosField, record: Wire, n: number): boolean {
  const held = JSON.stringify(field.held(record) ?? null)
    .toLowerCase()
    .replaceAll(/[\s-]/g, '');
  return held.includes(field.mark(n));
}

export type ChaosSimulator = ControlledSimulator & {
  newUser(like: string): Promise<string>;
  requestsOf(id: string): Promise<Seen[]>;
};

type Provider = {
  values: Readonly<Record<string, string>>;
  start(): Promise<ChaosSimulator>;
  /** How its API writes. */
  writes: readonly string[];
};

export const PROVIDERS: Record<ProviderId, Provider> = {
  MATCHMOVE: {
    values: matchmove.matchmoveValues,
    start: () => starting(matchmove.startSimulator({ bankDelayMs: 500, webhookFirstRetryMs: 200 })),
    writes: ['PUT', 'POST'],
  },
  MACHNET: {
    values: machnet.machnetValues,
    start: () => starting(machnet.startSimulator({ webhookRetryMs: 200, webhookResendMs: 200 })),
    writes: ['PATCH'],
  },
  BYZANTINE: {
    values: byzantine.byzantineValues,
    start: () => starting(byzantine.startSimulator({ webhookRetryScale: 0.01 })),
    writes: ['PATCH'],
  },
  BVNK: {
    values: bvnk.bvnkValues,
    start: () => starting(bvnk.startSimulator({ webhookFirstRetryMs: 200 })),
    writes: ['PATCH', 'PUT'],
  },
  PAYWARD: {
    values: payward.paywardValues,
    start: () => starting(payward.startSimulator({ webhookFirstRetryMs: 200 })),
    writes: ['PATCH'],
  },
};

/** Their demo users have names of their own, which the compiler holds apart. */
async function starting(simulator: Promise<unknown>): Promise<ChaosSimulator> {
  return (await simulator) as ChaosSimulator;
}

function digestOf(value: string): string {
  return createHash('sha256').update(value).digest('hex');
}
