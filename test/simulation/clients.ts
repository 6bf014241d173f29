import { canonicalJson } from '../../src/domain/canonical-json.ts';
import type { ProfileChanges } from '../../src/domain/profile.ts';
import { acceptEvidence } from '../../src/domain/user/accept-evidence.ts';
import { acceptStatusRequest, type StatusRequest } from '../../src/domain/user/accept-status-request.ts';
import { acceptUpdate } from '../../src/domain/user/accept-update.ts';
import type { Actor, Evidence } from '../../src/domain/user/actor.ts';
import { requestRead } from '../../src/domain/user/advance.ts';
import { cancelUpdate } from '../../src/domain/user/cancel-changes.ts';
import { waitFor } from '../../src/engine/actions/wait.ts';
import type { Submitted } from '../../src/engine/engine.ts';
import type { MemoryStore } from './memory-store.ts';
import type { Random } from './random.ts';
import { drawChanges, type Traits } from './traits.ts';
import type { Truth } from './truth.ts';
import type { VirtualReplica } from './virtual-replica.ts';

/** How long clients wait for a provider. */
export const CLIENT_WAIT_MS = 8_000;

/** What the client was told. */
export type Reply = string;

type Ask = (replica: VirtualReplica) => Promise<Reply>;

export type ClientOptions = {
  random: Random;
  traits: Traits;
  truth: Truth;
  store: MemoryStore;
  userId: string;
};

/** Clients of one user: each operation is drawn when its time has come, out of what is there then. */
export function createClients({ random, traits, truth, store, userId }: ClientOptions) {
  const { chance, pick, int } = random;
  const { module } = truth;
  const keys: { key: string; changes: ProfileChanges }[] = [];

  const current = () => store.users.get(userId);

  async function wait(
    replica: VirtualReplica,
    submitted: Submitted<unknown>,
    isDone: (actor: Actor) => boolean,
  ) {
    await waitFor({ ...replica, clientWaitMs: CLIENT_WAIT_MS }, submitted, isDone);
  }

  const sentBefore = ({ attempts, state }: Actor['calls'][number]) => attempts > 0 && state === 'WAITING';

  function updateUser(): [string, Ask] {
    const repeated = keys.length > 0 && chance(0.3) ? pick(keys) : null;
    const changes = repeated && chance(0.9) ? repeated.changes : drawChanges(traits, random);
    const key = repeated?.key ?? (chance(0.7) ? `key-${keys.length + 1}` : null);
    if (key && !repeated) keys.push({ key, changes });
    const stale = chance(0.1) ? (current()?.version ?? 1) - int(0, 1) : null;
    const ask: Ask = async (replica) => {
      const submitted = await replica.engine.submit(
        userId,
        { endUser: null, ...(key === null ? {} : { idempotency: { caller: 'client', key } }) },
        (draft, rules, { digest, earlier }) => {
          if (!rules) throw new Error('no rules');
          const updateRules = {
            ...rules,
            extraCountries: module.capabilities.extraCountries,
            enumerations: {},
          };
          const idempotency = key === null ? null : { key, digest: digest('update', canonicalJson(changes)) };
          return acceptUpdate(draft, updateRules, {
            changes,
            expectedVersion: stale,
            caller: 'client',
            idempotency,
            earlier,
          });
        },
      );
      if (!submitted) return 'no such user';
      const { result } = submitted;
      if (result.kind === 'REFUSED')
        return `refused: ${result.problems.map((one) => `${one.code} ${one.message}`).join('; ')}`;
      if (result.kind === 'REPEATED') return `repeated: ${result.updateId}`;
      await wait(replica, submitted, ({ calls }) =>
        calls.every((call) => call.updateId !== result.updateId || sentBefore(call)),
      );
      return `accepted: ${result.updateId}`;
    };
    return [`updateUser ${JSON.stringify(changes)} ${key ?? ''}`, ask];
  }

  function selfVerify(): [string, Ask] | null {
    const verifications = [...(current()?.verifications.values() ?? [])];
    const open = verifications.filter(({ status }) => status === 'AWAITING_EVIDENCE');
    const found =
      open.length > 0 && chance(0.9) ? pick(open) : verifications.length > 0 ? pick(verifications) : null;
    if (!found) return null;
    const evidence: Evidence = {
      mode: 'MANUAL',
      documentType: 'PROOF_OF_EMAIL_OWNERSHIP',
      documentId: `evidence-${int(1, 3)}`,
      date: null,
      device: null,
    };
    const ask: Ask = async (replica) => {
      const submitted = await replica.engine.submit(userId, { endUser: null }, (draft, rules, { digest }) => {
        if (!rules) throw new Error('no rules');
        return acceptEvidence(draft, rules, {
          verificationId: found.id,
          stored: found,
          evidence,
          digest: digest('evidence', canonicalJson(evidence)),
          problems: [],
          caller: 'client',
        });
      });
      if (!submitted?.result.accepted)
        return `refused: ${submitted?.result.problems[0]?.code ?? 'the same again'}`;
      await wait(replica, submitted, ({ calls }) =>
        calls.every((call) => call.verificationId !== found.id || sentBefore(call)),
      );
      return 'accepted';
    };
    return [`selfVerify ${found.reference} ${evidence.documentId}`, ask];
  }

  function cancel(): [string, Ask] | null {
    const updates = [...(current()?.updates.keys() ?? [])];
    if (updates.length === 0) return null;
    const updateId = pick(updates);
    const ask: Ask = async (replica) => {
      const submitted = await replica.engine.submit(userId, { endUser: null }, (draft, rules) =>
        rules ? cancelUpdate(draft, rules, { updateId, caller: 'client' }) : [],
      );
      return submitted?.result[0]?.code ?? 'cancelled';
    };
    return [`cancelUpdate ${updateId}`, ask];
  }

  function refresh(): [string, Ask] {
    const ask: Ask = async (replica) => {
      const submitted = await replica.engine.submit(userId, { endUser: null }, (draft) => {
        requestRead(draft);
        return draft.now;
      });
      if (!submitted) return 'no such user';
      const since = submitted.result;
      await wait(
        replica,
        submitted,
        ({ reading }) => reading.failures > 0 || (reading.readAt !== null && reading.readAt >= since),
      );
      return 'done';
    };
    return ['refreshUser', ask];
  }

  function status(): [string, Ask] | null {
    const { submitKyc, settableKycStatuses: settable } = module.capabilities;
    if (!submitKyc && settable.length === 0) return null;
    const request: StatusRequest = submitKyc
      ? { kind: 'SUBMIT_KYC', kycStatus: null }
      : { kind: 'SET_KYC_STATUS', kycStatus: pick(settable) };
    const ask: Ask = async (replica) => {
      const submitted = await replica.engine.submit(userId, { endUser: null }, (draft, rules) => {
        if (!rules) throw new Error('no rules');
        return acceptStatusRequest(draft, rules, request, 'client');
      });
      if (!submitted || 'problem' in submitted.result) return 'refused';
      const { id } = submitted.result.call;
      await wait(replica, submitted, ({ calls }) =>
        calls.every((call) => call.id !== id || sentBefore(call)),
      );
      return 'accepted';
    };
    return [`${request.kind} ${request.kycStatus ?? ''}`, ask];
  }

  /** The next operation; `null`: there is nothing to do this to. */
  return function draw(): [string, Ask] | null {
    const roll = random.next();
    if (roll < 0.45) return updateUser();
    if (roll < 0.7) return selfVerify();
    if (roll < 0.78) return cancel();
    if (roll < 0.88) return status();
    return refresh();
  };
}
