import { randomUUID } from 'node:crypto';
import type { Database } from '../../src/db/connection.ts';
import type { Keyring } from '../../src/db/sealing/keyring.ts';
import { parseKeyring } from '../../src/db/sealing/keyring.ts';
import { insertUpdate, type NewChange } from '../../src/db/updates/update.repository.ts';
import { insertVerification, moveVerification } from '../../src/db/updates/verification.repository.ts';
import { findUser } from '../../src/db/users/read-users.ts';
import { insertUser, lockUser, type NewUser } from '../../src/db/users/user.repository.ts';
import type { SealedState } from '../../src/db/users/user-record.ts';
import type { ProfileField } from '../../src/domain/profile-field.ts';
import type { UserState } from '../../src/domain/snapshot.ts';
import type { UpdateOrigin, VerificationAction, VerificationStatus } from '../../src/domain/vocabulary.ts';

export const keyring: Keyring = parseKeyring(`test:${Buffer.alloc(32, 7).toString('base64')}`);

type UserOverrides = Partial<Omit<NewUser, 'state' | 'profile'>> & {
  state?: Partial<Omit<UserState, 'kyc'>> & { kyc?: Partial<UserState['kyc']> };
  profile?: Partial<SealedState>;
};

const NOTHING_DUE = { requiredAttributes: [], requiredActions: [] };

/** An approved, active individual at MatchMove, unless told otherwise. Gives its id. */
export async function aUser(db: Database, overrides: UserOverrides = {}): Promise<string> {
  const { state, profile, ...columns } = overrides;
  const user: NewUser = {
    id: randomUUID(),
    provider: 'MATCHMOVE',
    providerUserId: `mm-${randomUUID()}`,
    providerAccountId: null,
    syncedAt: new Date(),
    ...columns,
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
    profile: {
      values: {},
      readOnly: {},
      due: { immediately: NOTHING_DUE, eventually: NOTHING_DUE },
      unknownEntries: [],
      ...profile,
    },
  };
  await db.transaction().execute((tx) => insertUser(tx, keyring, user));
  return user.id;
}

export type ChangeOverrides = Partial<NewChange> & {
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
  const record = await findUser(db, { id: userId }, keys, 0);
  if (!record) throw new Error('no such user');
  await db.transaction().execute(async (tx) => {
    await lockUser(tx, userId);
    const rows = changes.map(
      ({ verification, ...change }): NewChange => ({
        id: randomUUID(),
        itemKey: '',
        conflictGroup: null,
        status: verification ? 'AWAITING_VERIFICATION' : 'SUBMITTING',
        requested: null,
        previous: null,
        ...change,
      }),
    );
    await insertUpdate(
      tx,
      record.dataKey,
      { id: updateId, userId, origin, requestedAt, idempotency: null },
      rows,
    );
    for (const [index, { field, verification }] of changes.entries()) {
      const changeId = rows[index]?.id;
      if (!verification || !changeId) continue;
      const { id = randomUUID(), reference = randomUUID(), status, ...more } = verification;
      const { action = 'EMAIL_VERIFICATION', createdAt = new Date(), expiresAt = null } = more;
      const entry = { reference, field, action, providerType: 'entry', value: null, createdAt, expiresAt };
      await insertVerification(tx, { id, userId, changeId, entry, now: new Date() });
      if (status) await moveVerification(tx, id, status);
    }
  });
  return updateId;
}
