import type { Viewer } from '../auth/viewer.ts';
import type { Tx } from '../db/connection.ts';
import { keyedDigest } from '../db/sealing/seal.ts';
import { readUpdates } from '../db/updates/read-updates.ts';
import { findByIdempotencyKey, insertUpdate } from '../db/updates/update.repository.ts';
import { findUser } from '../db/users/read-users.ts';
import { bumpVersion, lockUser } from '../db/users/user.repository.ts';
import type { UserRecord } from '../db/users/user-record.ts';
import { canonicalJson } from '../domain/canonical-json.ts';
import { statusByClock } from '../domain/lifecycle.ts';
import type { PlannedChange } from '../domain/policy/decide.ts';
import { type Problem, problem } from '../domain/problem.ts';
import type { MovedUpdate } from './apply-settlement.ts';
import { cancelChanges } from './cancel-changes.ts';
import { within } from './client-deadline.ts';
import { decideChanges } from './decide-changes.ts';
import { deliverUpdate } from './deliver-update.ts';
import { findVisibleUser, isUuid, userNotFound } from './find-visible-user.ts';
import type { ActionDeps } from './ports/action-deps.ts';
import { refusalsOf } from './refusals.ts';
import type { UpdateResult, UpdateUserInput } from './results.ts';
import { announce, NOTHING_OBSERVED, settleLockedUser } from './settle-user.ts';
import { isStorable } from './storable-text.ts';

const MAX_KEY_LENGTH = 255;

type Acceptance =
  | { kind: 'refused'; userId: string | null; problems: Problem[] }
  | { kind: 'repeated'; userId: string; updateId: string }
  | { kind: 'accepted'; userId: string; updateId: string; expired: MovedUpdate[] };

/**
 * Accepts an update whole or not at all, stores it with its first event and its job in one transaction, and only
 * then calls the provider. Answers within 10 seconds: where the provider has not answered by then, the update
 * stays `SUBMITTING` and goes on without the client.
 */
export async function updateUser(
  deps: ActionDeps,
  viewer: Viewer,
  input: UpdateUserInput,
): Promise<UpdateResult> {
  const invalidKey = judgeKey(input.idempotencyKey);
  if (invalidKey) return { userId: null, updateId: null, problems: [invalidKey] };
  if (!isUuid(input.userId)) return { userId: null, updateId: null, problems: [userNotFound(['userId'])] };
  const acceptance = await deps.db.transaction().execute((tx) => accept(deps, tx, viewer, input));
  if (acceptance.kind === 'refused') return { ...acceptance, updateId: null };
  const { userId, updateId } = acceptance;
  if (acceptance.kind === 'repeated') return { userId, updateId, problems: [] };
  announce(deps, acceptance.expired);
  deps.eventsCommitted();
  const delivery = deliverUpdate(deps, userId, updateId, deps.clientWaitMs);
  deps.background(delivery);
  await within(deps.clientWaitMs, delivery).catch((error) =>
    deps.log.error({ err: error, userId, updateId }, 'delivery broke off; its job goes on'),
  );
  const [update] = await readUpdates(deps.db, { ids: [updateId] }, deps.keyring, deps.clock.offsetMs);
  const record = await findUser(deps.db, { id: userId }, deps.keyring, deps.clock.offsetMs);
  return { userId, updateId, problems: update ? refusalsOf(update, record?.version ?? 0) : [] };
}

async function accept(deps: ActionDeps, tx: Tx, viewer: Viewer, input: UpdateUserInput): Promise<Acceptance> {
  await lockUser(tx, input.userId);
  const record = await findVisibleUser(deps, tx, viewer, input.userId);
  if (!record) return { kind: 'refused', userId: null, problems: [userNotFound(['userId'])] };
  const refused = (...problems: Problem[]): Acceptance => ({ kind: 'refused', userId: record.id, problems });

  const key = input.idempotencyKey;
  const digest = keyedDigest(record.dataKey, 'update-input', canonicalInput(input));
  if (key !== null) {
    const earlier = await findByIdempotencyKey(tx, viewer.subject, record.id, key);
    if (earlier?.digest.equals(digest)) return { kind: 'repeated', userId: record.id, updateId: earlier.id };
    if (earlier) return refused(keyReused());
  }
  if (input.expectedVersion !== null && input.expectedVersion !== record.version) {
    return refused({
      code: 'VERSION_CONFLICT',
      message: `The user is at version ${record.version}; read it again and repeat with that version.`,
      field: null,
      path: ['expectedVersion'],
      currentVersion: record.version,
    });
  }
  const { planned, problems } = await decideChanges(
    deps,
    tx,
    record,
    input.changes,
    input.expectedVersion !== null,
  );
  if (problems.length > 0) return refused(...problems);
  const expired = await endOverdue(deps, tx, record);
  const updateId = await store(deps, tx, viewer, record, planned, key === null ? null : { key, digest });
  return { kind: 'accepted', userId: record.id, updateId, expired };
}

/** What has expired by the clock makes room for a new change of its field, though its job did not run yet. */
async function endOverdue(deps: ActionDeps, tx: Tx, record: UserRecord): Promise<MovedUpdate[]> {
  const isOverdue = record.open.some(
    (change) => statusByClock(change.status, change.verification, record.now) === 'EXPIRED',
  );
  return isOverdue ? settleLockedUser(deps, tx, record.id, null, NOTHING_OBSERVED) : [];
}

/** Old changes that are superseded end in the same transaction in which the new ones begin. */
async function store(
  deps: ActionDeps,
  tx: Tx,
  viewer: Viewer,
  record: UserRecord,
  planned: readonly PlannedChange[],
  idempotency: { key: string; digest: Buffer } | null,
): Promise<string> {
  const updateId = crypto.randomUUID();
  const superseded = planned.flatMap((change) => change.supersedes ?? []);
  await insertUpdate(
    tx,
    record.dataKey,
    {
      id: updateId,
      userId: record.id,
      origin: 'CLIENT',
      requestedAt: record.now,
      requestedBy: viewer.subject,
      idempotency,
    },
    planned.map((change) => ({
      id: crypto.randomUUID(),
      field: change.field,
      itemKey: change.itemKey,
      conflictGroup: change.conflictGroup,
      status: 'SUBMITTING' as const,
      requested: change.value,
      previous: change.previous,
    })),
    () => cancelChanges(deps, tx, record, superseded, updateId),
  );
  await bumpVersion(tx, record.id);
  await deps.jobs.send(
    tx,
    'deliver-update',
    { userId: record.id, updateId },
    { key: updateId, delayMs: deps.firstJobDelayMs },
  );
  return updateId;
}

function canonicalInput(input: UpdateUserInput): string {
  return canonicalJson({ changes: input.changes, expectedVersion: input.expectedVersion });
}

function judgeKey(key: string | null): Problem | null {
  if (key === null || (key.trim() !== '' && key.length <= MAX_KEY_LENGTH && isStorable(key))) return null;
  const rule = `must be 1 to ${MAX_KEY_LENGTH} characters long, without control characters`;
  return problem('INVALID_VALUE', `idempotencyKey ${rule}.`, { path: ['idempotencyKey'] });
}

function keyReused(): Problem {
  return problem(
    'IDEMPOTENCY_KEY_REUSED',
    'This key was used for another input; use a new key for a new update.',
    {
      path: ['idempotencyKey'],
    },
  );
}
