import type { ProfileValues } from '../../../src/domain/profile.ts';
import { ProviderError } from '../../../src/domain/provider-error.ts';
import type { Snapshot } from '../../../src/domain/snapshot.ts';
import { customerOf } from '../../../src/providers/bvnk/answers.ts';
import { bvnk } from '../../../src/providers/bvnk/index.ts';
import type { ProviderAdapter, UpdateRequest, UserReference } from '../../../src/providers/module.ts';
import type { SampleJson } from '../../support/seed-paths.ts';
import { listen, type Received, type Reply, type Responder } from '../support/local-server.ts';
import { COMPANY, INDIVIDUAL, sample } from './samples.ts';

export type Json = SampleJson;

/** Credentials of the scheme's published example. */
export const HAWK_ID = 'dh37fgj492je';
export const HAWK_KEY = 'werxhqb98rpaxn39848xrunpaw3489ruxnpa98w4rxn';
export const WEBHOOK_SECRET = 'secret';
export const VALUES = {
  BVNK_HAWK_ID: HAWK_ID,
  BVNK_HAWK_KEY: HAWK_KEY,
  BVNK_WEBHOOK_SECRET: WEBHOOK_SECRET,
  BVNK_SIGNING_HOST: 'api.sandbox.bvnk.com',
};

export const A_COMPANY: UserReference = {
  providerUserId: COMPANY,
  providerAccountId: null,
  type: 'BUSINESS',
};
export const AN_INDIVIDUAL: UserReference = {
  providerUserId: INDIVIDUAL,
  providerAccountId: null,
  type: 'INDIVIDUAL',
};

export function anUpdate(
  changes: UpdateRequest['changes'],
  current: ProfileValues = {},
  user: UserReference = A_COMPANY,
): UpdateRequest {
  return { user, changes, current };
}

/** The page's company before its associates changed, with what a test wants different at the top or in `company`. */
export function aCompany(changes: Json = {}, company: Json = {}): Json {
  const customer = sample('update-answer');
  return { ...customer, company: { ...(customer.company as Json), ...company }, ...changes };
}

/** An individual as integrators see it. */
export function anIndividual(changes: Json = {}, individual: Json = {}): Json {
  return {
    reference: INDIVIDUAL,
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
      details: { contactInfo: { emailAddress: 'nora@example.se', phoneNumber: '+46701740605' } },
      ...individual,
    },
    riskScore: 'LOW',
    verification: { url: 'https://verify.com/nora', status: 'infoRequired' },
    ...changes,
  };
}

/** What an answer shows, in the common model. */
export function snapshotOf(customer: Json): Snapshot {
  const snapshot = customerOf(customer, String(customer.reference));
  if (!snapshot) throw new Error('this is no customer');
  return snapshot;
}

export type Talk = { adapter: ProviderAdapter; received: Received[]; signal: AbortSignal };

/** The adapter talking to a server that answers as told. `path`: of a proxy before the API. */
export async function talkTo(
  respond: Responder,
  { path = '', values = VALUES as object } = {},
): Promise<Talk> {
  const { url, http, received, signal } = await listen(respond);
  const config = bvnk.configure(`${url}${path}`, values as Record<string, string>);
  const nonces = { serialise: refuse, skipAhead: refuse };
  return { adapter: bvnk.createAdapter(config, http, { nonces }), received, signal };
}

/** A server that answers reads with a company and writes as told. */
export function writing(write: Reply, read: Reply = { body: aCompany() }): Responder {
  return ({ method }) => (method === 'GET' ? read : write);
}

/** What was sent to change something, reads left out. */
export function writesIn(received: readonly Received[]): Received[] {
  return received.filter(({ method }) => method !== 'GET');
}

function refuse(): never {
  throw new Error('BVNK takes no turns');
}

/** The `ProviderError` that a call ends with; anything else fails the test. */
export async function errorOf(promise: Promise<unknown> | undefined): Promise<ProviderError> {
  const outcome = await promise?.then(
    () => 'no error',
    (thrown: unknown) => thrown,
  );
  if (outcome instanceof ProviderError) return outcome;
  throw new Error(`expected a ProviderError, got ${outcome}`);
}
