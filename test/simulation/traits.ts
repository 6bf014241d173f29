import type { ProfileChanges, ProfileValues } from '../../src/domain/profile.ts';
import type { ProfileField } from '../../src/domain/profile-field.ts';
import type { KycStatus, ProviderId, UserType } from '../../src/domain/vocabulary.ts';
import { PROVIDERS } from '../../src/domain/vocabulary.ts';
import type { Random } from './random.ts';

/** How a virtual provider behaves where its page leaves it open, drawn anew for each history. */
export type Traits = {
  provider: ProviderId;
  type: UserType;
  kyc: KycStatus;
  /** A second entry for a field stands beside the first instead of taking its place. */
  keepsOlderEntries: boolean;
  vanishesAtEvidence: boolean;
  /** Entries stay listed for an hour after their time is over. */
  lingers: boolean;
  entryLifetimeMs: number;
  /** What is written is kept in another spelling: sometimes one that does not compare as equal. */
  respells: 'NEVER' | 'CASE' | 'OWN_WORDS';
  /** Refuses what it has already. */
  refusesRepeats: boolean;
  doneLater: number;
  /** Of what it takes in for later, so much is never done. */
  forgets: number;
  /** Answers to writes that show the user. */
  showsAfterWrite: number;
  /** Reads show the user as it was up to so long ago, never going back in time. */
  readLagMs: number;
  /** A read right after a decision shows the entry gone and the value still the old one. */
  tears: boolean;
  webhooks: { sent: number; twice: number; latestMs: number };
  bank: { refuses: number; never: number; slowestMs: number };
  /** The bank approves an entry without evidence, or somebody takes it back; somebody else writes or parks values. */
  others: number;
};

export function drawTraits(random: Random): Traits {
  const { chance, pick, int } = random;
  const provider = chance(0.45) ? 'MATCHMOVE' : pick(PROVIDERS);
  const matchmove = provider === 'MATCHMOVE';
  const vanishesAtEvidence = matchmove && chance(0.4);
  return {
    provider,
    type: provider === 'BVNK' && chance(0.7) ? 'BUSINESS' : 'INDIVIDUAL',
    kyc: matchmove
      ? chance(0.85)
        ? 'APPROVED'
        : 'IN_REVIEW'
      : pick(['NOT_STARTED', 'INFORMATION_REQUIRED', 'APPROVED']),
    keepsOlderEntries: chance(0.3),
    vanishesAtEvidence,
    lingers: chance(0.3),
    entryLifetimeMs: pick([10 * 60_000, 3_600_000, 14 * 86_400_000]),
    respells: pick(['NEVER', 'NEVER', 'CASE', 'OWN_WORDS']),
    refusesRepeats: chance(0.3),
    doneLater: provider === 'BYZANTINE' || provider === 'PAYWARD' ? 0 : pick([0, 0, 0.5]),
    forgets: pick([0, 0, 0.3]),
    showsAfterWrite: provider === 'PAYWARD' ? 0 : pick([1, 1, 0.5, 0]),
    // A read from before the evidence looks as if the entry had outlived it.
    readLagMs: !vanishesAtEvidence && chance(0.2) ? int(200, 5_000) : 0,
    tears: chance(0.25),
    webhooks: { sent: pick([0, 0.5, 1, 1]), twice: pick([0, 0.5]), latestMs: pick([200, 5_000, 600_000]) },
    bank: {
      refuses: pick([0, 0.3, 1]),
      never: pick([0, 0, 0.3]),
      slowestMs: pick([2_000, 60_000, 6 * 3_600_000]),
    },
    others: chance(0.25) ? 0.3 : 0,
  };
}

/** Values that clients ask for: few, so that they come back to an older one now and then. */
type Draw = (n: number) => ProfileChanges;

const image = `data:image/png;base64,${Buffer.from('a scan').toString('base64')}`;
const name = (n: number) => ['Ana', 'Bea', 'Cleo', 'Dora', 'Eva'][n % 5] as string;
const email: Draw = (n) => ({ email: `${name(n).toLowerCase()}${n}@example.com` });
const phone: Draw = (n) => ({ phone: `+63917123456${n % 10}` });

const DRAWS: Record<ProviderId, Draw[]> = {
  MATCHMOVE: [
    email,
    email,
    phone,
    (n) => ({ jobTitle: `Engineer ${n}` }),
    (n) => ({ clientReference: `ref-${n}` }),
    (n) => ({ birthName: `Smith ${n}` }),
    (n) => ({ dateOfBirth: `1990-06-1${n % 10}` }),
    (n) => ({ documents: [{ type: 'passport', number: `P123456${n}` }] }),
  ],
  MACHNET: [
    (n) => ({ firstName: name(n) }),
    email,
    (n) => ({ occupation: `Banker ${n}` }),
    (n) => ({
      documents: [
        { type: 'BANK_STATEMENT', front: `${image.slice(0, -4)}${(1000 + n).toString().slice(-4)}` },
      ],
    }),
    (n) => ({ documents: [{ type: 'DRIVING_LICENCE', number: `D12345${n}` }] }),
    () => ({
      documents: [
        { type: 'BANK_STATEMENT', front: image },
        { type: 'UTILITY_BILL', front: image },
      ],
    }),
  ],
  BYZANTINE: [
    (n) => ({ firstName: name(n) }),
    (n) => ({ lastName: name(n) }),
    (n) => ({ middleName: name(n) }),
    phone,
    (n) => ({ documents: [{ type: 'passport', number: `P123456${n}`, issuingCountry: 'FR' }] }),
  ],
  BVNK: [],
  PAYWARD: [
    (n) => ({ firstName: name(n), lastName: name(n + 1) }),
    (n) => ({ language: ['en', 'fr', 'de', 'es'][n % 4] as string }),
    (n) => ({ occupation: ['finance', 'student', 'other'][n % 3] as string }),
  ],
};

const BVNK_DRAWS: Record<UserType, Draw[]> = {
  INDIVIDUAL: [
    email,
    (n) => ({ phone: `+1415555011${n % 10}` }),
    (n) => ({ dateOfBirth: `1990-05-1${n % 10}` }),
  ],
  BUSINESS: [
    (n) => ({ legalName: `LB ${n} Ltd.` }),
    (n) => ({ description: `Customer ${n}` }),
    (n) => ({ associates: [{ reference: 'assoc-1', firstName: name(n), lastName: 'Bond' }] }),
    (n) => ({
      legalName: `LB ${n} Ltd.`,
      associates: [{ reference: 'assoc-1', firstName: name(n), lastName: 'Bond' }],
    }),
  ],
};

/** What a client sends: one or several fields. */
export function drawChanges({ provider, type }: Traits, { chance, pick, int }: Random): ProfileChanges {
  const draws = provider === 'BVNK' ? BVNK_DRAWS[type] : DRAWS[provider];
  const drawn = Array.from({ length: chance(0.3) ? 2 : 1 }, () => pick(draws)(int(0, 6)));
  return Object.assign({}, ...drawn);
}

/** What the provider stores of a user in the beginning. */
export function firstValues({ provider, type }: Traits): ProfileValues {
  if (provider === 'BVNK' && type === 'BUSINESS') {
    return {
      legalName: 'LB Ltd.',
      description: 'First',
      associates: [{ reference: 'assoc-1', firstName: 'Sean', lastName: 'Bond' }],
    };
  }
  if (provider === 'PAYWARD') return {};
  return {
    firstName: 'Johnny',
    lastName: 'Smith',
    email: 'old@example.com',
    phone: '+639170000000',
    documents: [],
  };
}

/** Fields that a read shows. */
export const UNSEEN: Partial<Record<ProviderId, readonly ProfileField[]>> = {
  BYZANTINE: ['MIDDLE_NAME', 'PHONE', 'DOCUMENTS'],
  PAYWARD: ['FIRST_NAME', 'LAST_NAME', 'LANGUAGE', 'OCCUPATION'],
};
