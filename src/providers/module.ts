import type { Policy } from '../domain/policy-rules.ts';
import type { ProfileValues } from '../domain/profile.ts';
import type { ProfileField } from '../domain/profile-field.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import type { Unwritable } from '../domain/user/accept-update.ts';
import type { ChangeToSend } from '../domain/user/to-send.ts';
import type {
  EvidenceDocumentType,
  KycStatus,
  ProviderId,
  UserType,
  VerificationAction,
  VerificationMode,
} from '../domain/vocabulary.ts';
import type { HttpClient } from './shared/http.ts';

export type { ChangeToSend, Unwritable };

/** Names the user at the provider. */
export type UserReference = {
  providerUserId: string;
  providerAccountId: string | null;
  type: UserType | null;
};

export type UpdateRequest = {
  user: UserReference;
  changes: readonly ChangeToSend[];
  /** The last known profile, for objects that the provider replaces as a whole. */
  current: ProfileValues;
};

/** The decision about one part of a call that was answered as a whole. */
export type RefusedPart = {
  field: ProfileField;
  itemKey: string;
  providerCode: string | null;
  /** It was not refused: the answer shows that it was dropped without a word. */
  dropped?: true;
};

export type UpdateAnswer = {
  /** What the provider shows after the write, or `null` when its answer shows nothing. */
  snapshot: Snapshot | null;
  refused: readonly RefusedPart[];
  traceId: string | null;
  /** The provider has taken the changes in and does them later: what it shows until then says nothing. */
  doneLater?: boolean;
  /** Ids that the provider gave to documents which it never shows again. */
  documentIds?: readonly { itemKey: string; providerDocumentId: string }[];
};

export type EvidenceRequest = {
  user: UserReference;
  reference: string;
  mode: VerificationMode;
  documentType: EvidenceDocumentType;
  documentId: string;
  date: string | null;
  device: {
    deviceId?: string | null;
    ip?: string | null;
    os?: string | null;
    userAgent?: string | null;
  } | null;
};

/**
 * The calls to one provider. Every function may throw `ProviderError` and nothing else;
 * none retries by itself, none logs. `signal` ends the call early.
 */
export type ProviderAdapter = {
  /** Reads the user. Idempotent. */
  readUser(user: UserReference, signal: AbortSignal): Promise<Snapshot>;
  /** Writes all changes with as few requests as the provider allows. Absolute values: safe to repeat. */
  updateUser(request: UpdateRequest, signal: AbortSignal): Promise<UpdateAnswer>;
  /** Hands evidence in. A 2xx means taken, not approved. */
  submitEvidence?(request: EvidenceRequest, signal: AbortSignal): Promise<{ traceId: string | null }>;
  /** The provider's lists of allowed values in the common model, by the names that the policy uses. */
  readEnumerations?(signal: AbortSignal): Promise<Record<string, string[]>>;
  /** Hands the completed information in for review. A snapshot where the answer shows the user. */
  submitKyc?(user: UserReference, signal: AbortSignal): Promise<{ snapshot: Snapshot | null }>;
  /** Sets a KYC status out of `settableKycStatuses`. Absolute: safe to repeat. */
  setKycStatus?(
    user: UserReference,
    status: KycStatus,
    signal: AbortSignal,
  ): Promise<{ snapshot: Snapshot | null }>;
};

/**
 * Orders the signed calls of one API key, over all replicas and restarts: each call gets a nonce above all before
 * it, and the next one starts when it has ended (or hangs). Throws `ProviderError` when the call was not started in time.
 */
export type NonceSequence = {
  /** `key`: a name for the API key, not the key itself. Writes go before reads. */
  serialise<T>(
    key: string,
    kind: 'WRITE' | 'READ',
    signal: AbortSignal,
    call: (nonce: bigint) => Promise<T>,
  ): Promise<T>;
  /** The provider has seen a greater nonce than ours: later ones start at least `by` above the last. */
  skipAhead(key: string, by: bigint): Promise<void>;
};

/** What an adapter may use of the world beside HTTP. */
export type AdapterPorts = {
  nonces: NonceSequence;
  /** The clock that signatures and time windows go by, in milliseconds since 1970; this machine's by default. */
  now?: () => number;
};

export type Capabilities = {
  selfVerify: boolean;
  /** Information is submitted for review by a call of its own. */
  submitKyc: boolean;
  /** KYC statuses that partners may set. */
  settableKycStatuses: readonly KycStatus[];
  /** Whether a read shows the profile's values. */
  readsBack: boolean;
  /** Fields that only the local shadow copy knows. */
  shadowFields: ReadonlySet<ProfileField>;
  /** Parked entries may vanish when evidence is submitted, so their absence alone decides nothing. */
  pendingMayVanishAtEvidence: boolean;
  /** Fields that travel in a call of their own, one list per call; all others share the first call. */
  separateCalls: readonly (readonly ProfileField[])[];
  /**
   * Lists to which every repetition adds a copy: known ids are stored before the call, and a write whose answer
   * was lost is repeated only when it can no longer land.
   */
  repeatsAddCopies: ReadonlySet<ProfileField>;
  /** How long a call is tried before it is given up, in milliseconds; 24 hours when absent. */
  giveUpAfterMs?: number;
  /** How long it may go on showing the old value after it said yes, in milliseconds; 30 seconds when absent. */
  confirmWithinMs?: number;
  /** A user has accounts, and updates are about one of them. */
  hasAccounts: boolean;
  /** Country codes that the provider takes beyond ISO 3166-1 alpha-2. */
  extraCountries: ReadonlySet<string>;
  /** Documents that fit as evidence for each action. */
  evidence: Partial<Record<VerificationAction, readonly EvidenceDocumentType[]>>;
  /** Longest accepted evidence document id, in characters. */
  evidenceDocumentIdMaxLength: number;
};

/** What a genuine webhook says: which user to read. */
export type WebhookNotice = {
  eventId: string;
  eventType: string;
  /** The provider's user id, or `null` when the event is about no user. */
  providerUserId: string | null;
  /** When the provider says that it happened. */
  occurredAt: Date | null;
};

export type WebhookRequest = {
  /** Path and query as they arrived, where known; some signatures cover the whole address. */
  target?: string;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  rawBody: Buffer;
};

export type WebhookVerdict =
  | { verdict: 'genuine'; notice: WebhookNotice }
  /** Wrong or missing signature. */
  | { verdict: 'forged' }
  /** Rightly signed, but not an event. */
  | { verdict: 'malformed' };

/** The names of a provider's environment variables and how they become its configuration. */
export type ProviderModule<Config = unknown> = {
  id: ProviderId;
  /** As people write it. */
  label: string;
  /** Environment variables without the `…_BASE_URL`, which every provider has. */
  env: {
    baseUrl: string;
    required: readonly string[];
    optional: readonly string[];
    /** The required variable with the secrets that sign webhooks, two while one takes over; absent with public keys. */
    webhookSecret?: string;
  };
  configure(baseUrl: string, values: Readonly<Record<string, string>>): Config;
  capabilities: Capabilities;
  policy: Policy;
  /**
   * What the mappers cannot write, or would write as something else, beyond what the policy can say. Asked before an
   * update is stored, so that preview, update and mapper agree. Pure.
   */
  unwritable?(changes: readonly ChangeToSend[], current: ProfileValues): readonly Unwritable[];
  /** Judges a provider user id before it is used in a path. */
  providerUserIdPattern: RegExp;
  /** The form in which an id of a user or an account is stored, where the provider's ids can be written in several. */
  ownForm?(id: string): string;
  createAdapter(config: Config, http: HttpClient, ports: AdapterPorts): ProviderAdapter;
  webhook: {
    /** `now`: milliseconds since 1970; this machine's clock by default. */
    verify(request: WebhookRequest, config: Config, now?: () => number): WebhookVerdict;
    /** Status that asks the provider to send again when we could not store. */
    resendStatus: number;
  };
};

/** What the rest of the code may know of a provider: everything but its configuration. */
export type ProviderTraits = Pick<
  ProviderModule,
  'id' | 'label' | 'env' | 'capabilities' | 'policy' | 'unwritable' | 'providerUserIdPattern' | 'ownForm'
> & { webhook: { resendStatus: number } };
