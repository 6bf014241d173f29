import type { ProfileValues } from '../../../src/domain/profile.ts';
import { ProviderError } from '../../../src/domain/provider-error.ts';
import type {
  NonceSequence,
  ProviderAdapter,
  UpdateRequest,
  UserReference,
} from '../../../src/providers/module.ts';
import { payward } from '../../../src/providers/payward/index.ts';
import { listen, type Received, type Responder } from '../support/local-server.ts';
import { memoryNonces } from './memory-nonces.ts';

/** The user of the page. */
export const ALEX = 'AA45N8G4MLDYWAR7';
export const ALEX_REFERENCE: UserReference = {
  providerUserId: ALEX,
  providerAccountId: null,
  type: 'INDIVIDUAL',
};

/** The private key of the published signing example. */
export const API_SECRET =
  'kQH5HW/8p1uGOVjbgWA7FunAmGO8lsSUXNsu3eow76sz84Q18fWxnyRzBHCd3pd5nE9qa99HAZtuZuj6F1huXg==';
export const WEBHOOK_SECRET = 'MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=';
export const VALUES = {
  PAYWARD_API_KEY: 'local-api-key',
  PAYWARD_API_SECRET: API_SECRET,
  PAYWARD_WEBHOOK_SECRET: WEBHOOK_SECRET,
};

export type Json = Record<string, unknown>;

export function anUpdate(changes: UpdateRequest['changes'], current: ProfileValues = {}): UpdateRequest {
  return { user: ALEX_REFERENCE, changes, current };
}

/** Alex as the read shows, with what a test wants different. */
export function aUser(changes: Json = {}): Json {
  return {
    id: ALEX,
    external_reference: 'partner-customer-9001',
    type: 'individual',
    status: { state: 'ok', required_actions: [] },
    created_at: '2025-10-27T09:15:02Z',
    accounts: [{ id: 'WX6VJUKWKKPBQE36', name: 'main' }],
    ...changes,
  };
}

export const SUCCESS = { body: { data: 'success' } };

export type Talk = {
  adapter: ProviderAdapter;
  received: Received[];
  signal: AbortSignal;
};

/** The adapter talking to a server that answers as told. `path`: of a proxy before the API. */
export async function talkTo(
  respond: Responder,
  { nonces = memoryNonces() as NonceSequence, path = '' } = {},
): Promise<Talk> {
  const { url, http, received, signal } = await listen(respond);
  const config = payward.configure(`${url}${path}`, VALUES);
  return { adapter: payward.createAdapter(config, http, { nonces }), received, signal };
}

/** The `ProviderError` that a call ends with; anything else fails the test. */
export async function errorOf(promise: Promise<unknown>): Promise<ProviderError> {
  const outcome = await promise.then(
    () => 'no error',
    (thrown: unknown) => thrown,
  );
  if (outcome instanceof ProviderError) return outcome;
  throw new Error(`expected a ProviderError, got ${outcome}`);
}
