import { randomUUID } from 'node:crypto';
import { CompiledQuery } from 'kysely';
import type { Database } from '../../src/db/connection.ts';
import type { Keyring } from '../../src/db/sealing/keyring.ts';
import { parseKeyring } from '../../src/db/sealing/keyring.ts';
import { serviceKey } from '../../src/db/sealing/service-key.ts';
import { createPostgresStore } from '../../src/db/users/postgres-store.ts';
import type { ProfileField } from '../../src/domain/profile-field.ts';
import type { Snapshot, UserState } from '../../src/domain/snapshot.ts';
import type { ProfileState } from '../../src/domain/user/actor.ts';
import type { NewChange } from '../../src/domain/user/commit.ts';
import { beginDraft, type Draft, finishDraft } from '../../src/domain/user/draft.ts';
import { linkUser } from '../../src/domain/user/link.ts';
import { addUpdate, beginVerification, moveVerification } from '../../src/domain/user/moves.ts';
import type {
  ProviderId,
  UpdateOrigin,
  VerificationAction,
  VerificationStatus,
} from '../../src/domain/vocabulary.ts';
import { rulesOf } from '../../src/engine/deps.ts';
import { registry } from '../../src/providers/registry.ts';

export const keyring: Keyring = parseKeyring(`test:${Buffer.alloc(32, 7).toString('base64')}`);

/** A store over a database that was opened elsewhere. */
export function storeOver(db: Database, keys: Keyring = keyring) {
  const runner = {
    query: ({ text, values }: { text: string; values: unknown[] }) =>
      db.executeQuery(CompiledQuery.raw(text, values)),
  };
  return createPostgresStore(runner, keys, () => serviceKey(db, keys));
}

const newId = () => randomUUID();

type UserOverrides = {
  provider?: ProviderId;
  providerUserId?: string;
  providerAccountId?: string | null;
  syncedAt?: Date;
  state?: Partial<Omit<UserState, 'kyc'>> & { kyc?: Partial<UserState['kyc']> };
  profile?: Partial<ProfileState>;
};

const NOTHING_DUE = { requiredAttributes: [], requiredActions: [] };

/** An approved, active individual at MatchMove by default. Gives its id. */
export async function aUser(db: Database, overrides: UserOverrides = {}): Promise<string> {
  const { state, profile, syncedAt = new Date(), ...columns } = overrides;
  const id = newId();
  const user = {
    provider: 'MATCHMOVE' as ProviderId,
    providerUserId: `mm-${randomUUID()}`,
    providerAccountId: null,
    ...columns,
  };
  const values = profile?.values ?? {};
  const snapshot: Snapshot = {
    covers: [],
    values,
    readOnly: profile?.readOnly ?? {},
    due: profile?.due ?? { immediately: NOTHING_DUE, eventually: NOTHING_DUE },
    pending: profile?.unknownEntries ?? [],
    state: {
      type: 'INDIVIDUAL',
      status: 'ACTIVE',
      providerStatus: 'active',
      accountIssued: false,
      ...state,
      kyc: {
        status: 'APPROVED',
        subStatus: null,
        providerStatus: 'completed',
        processedAt: null,
        ...state?.kyc,
      },
    },
  };
  const module = registry[user.provider];
  if (!module) throw new Error('no such provider');
  const linked = { id, ...user, snapshot, shadow: {}, caller: 'service', readAt: syncedAt, now: syncedAt };
  await storeOver(db).link(linkUser(rulesOf(module), linked, newId), user);
  return id;
}

export type ChangeOverrides = Partial<Omit<NewChange, 'updateId' | 'ordinal' | 'callId'>> & {
  field: ProfileField;
  verification?: {
    /** Ours. */
    id?: string;
    reference?: string;
    action?: VerificationAction;
    status?: VerificationStatus;
    createdAt?: Date;
    expiresAt?: Date | null;
  };
};

/** An update as `updateUser` stores it, its event included. Gives its id. */
export async function anUpdate(
  db: Database,
  userId: string,
  changes: readonly ChangeOverrides[] = [{ field: 'FIRST_NAME' }],
  {
    origin = 'CLIENT',
    requestedAt = new Date(),
    keys = keyring,
  }: { origin?: UpdateOrigin; requestedAt?: Date; keys?: Keyring } = {},
): Promise<string> {
  const updateId = randomUUID();
  const store = storeOver(db, keys);
  const loaded = await store.load(userId);
  if (!loaded) throw new Error('no such user');
  const draft = beginDraft({ ...loaded.actor, now: requestedAt }, newId);
  const planned = changes.map(({ verification, ...change }) => ({
    id: randomUUID(),
    itemKey: '',
    conflictGroup: null,
    status: verification ? ('AWAITING_VERIFICATION' as const) : ('SUBMITTING' as const),
    requested: null,
    previous: null,
    callId: null,
    ...change,
  }));
  addUpdate(draft, { id: updateId, origin, requestedBy: null, idempotency: null, changes: planned });
  let committed = await store.commit(loaded, finishDraft(draft));
  /** One decision after another, as they happen. */
  const decide = async (what: (next: Draft) => void) => {
    if (!committed) throw new Error('a race in a test');
    const next = beginDraft({ ...committed.actor, now: requestedAt }, newId);
    what(next);
    committed = await store.commit(committed, finishDraft(next));
  };
  for (const [index, { field, verification }] of changes.entries()) {
    const changeId = planned[index]?.id;
    if (!verification || !changeId) continue;
    const { id = randomUUID(), reference = randomUUID(), action = 'EMAIL_VERIFICATION' } = verification;
    const { createdAt = new Date(), expiresAt = null, status = 'AWAITING_EVIDENCE' } = verification;
    const entry = { reference, field, action, providerType: 'entry', value: null, createdAt, expiresAt };
    await decide((next) => beginVerification(next, changeId, entry, id));
    for (const to of STEPS_TO[status] ?? [status]) {
      await decide((next) => {
        const change = next.actor.open.find((one) => one.id === changeId);
        if (change) moveVerification(next, change, to);
      });
    }
  }
  return updateId;
}

/** The lifecycle's way to a status. */
const STEPS_TO: Partial<Record<VerificationStatus, VerificationStatus[]>> = {
  AWAITING_EVIDENCE: [],
  AWAITING_APPROVAL: ['SUBMITTING_EVIDENCE', 'AWAITING_APPROVAL'],
};
