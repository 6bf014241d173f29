import { ProviderError } from '../domain/provider-error.ts';
import type { Call } from '../domain/user/actor.ts';
import { type Actor, changesOf, verificationReference } from '../domain/user/actor.ts';
import type { CallAnswer } from '../domain/user/call-attempts.ts';
import type { Step } from '../domain/user/next-step.ts';
import { toSend } from '../domain/user/to-send.ts';
import type { UserReference } from '../providers/module.ts';
import type { Answer } from './answers.ts';
import type { EngineLog } from './engine.ts';
import type { LeaseHold } from './lease-hold.ts';
import type { RunningProvider } from './running-provider.ts';

/**
 * Makes one request to a provider about a user: the only place that does. Sends nothing when the lease may have ended.
 * Never throws: a defect of an adapter counts as an answer that cannot be read.
 */
export async function perform(
  provider: RunningProvider,
  step: Exclude<Step, { do: 'NOTHING' }>,
  actor: Actor,
  hold: LeaseHold,
  log: EngineLog,
): Promise<Answer> {
  const begun = { readAt: actor.now, noticedAt: actor.reading.noticedAt };
  try {
    if (!hold.isHeld()) throw new ProviderError({ kind: 'timeout', notSent: true });
    if (step.do === 'READ') {
      const snapshot = await provider.adapter.readUser(referenceOf(actor), hold.signal);
      return { kind: 'READ', ...begun, snapshot };
    }
    const answer = await send(provider, step.call, actor, hold.signal);
    return { kind: 'ANSWERED', call: step.call, answer };
  } catch (thrown) {
    const error = thrown instanceof ProviderError ? thrown : defect(thrown, actor, log);
    return step.do === 'READ'
      ? { kind: 'READ_FAILED', ...begun, error }
      : { kind: 'FAILED', call: step.call, error };
  }
}

function defect(error: unknown, actor: Actor, log: EngineLog): ProviderError {
  log.error(
    { err: error, userId: actor.id, provider: actor.provider },
    'an adapter threw an unexpected error',
  );
  return new ProviderError({ kind: 'unexpected_response' });
}

async function send(
  { adapter, module }: RunningProvider,
  call: Call,
  actor: Actor,
  signal: AbortSignal,
): Promise<CallAnswer> {
  const user = referenceOf(actor);
  switch (call.kind) {
    case 'UPDATE': {
      const changes = toSend(changesOf(actor, call), actor, module.policy[actor.state.type]);
      return adapter.updateUser({ user, changes, current: actor.profile.values }, signal);
    }
    case 'EVIDENCE': {
      const reference = verificationReference(actor, call.verificationId);
      if (!adapter.submitEvidence || !call.evidence || !reference) return unsupported();
      return {
        snapshot: null,
        ...(await adapter.submitEvidence({ user, reference, ...call.evidence }, signal)),
      };
    }
    case 'SUBMIT_KYC':
      return adapter.submitKyc ? adapter.submitKyc(user, signal) : unsupported();
    case 'SET_KYC_STATUS':
      return adapter.setKycStatus && call.kycStatus
        ? adapter.setKycStatus(user, call.kycStatus, signal)
        : unsupported();
  }
}

function unsupported(): never {
  throw new ProviderError({ kind: 'rejected', notSent: true });
}

export function referenceOf(
  actor: Pick<Actor, 'providerUserId' | 'providerAccountId' | 'state'>,
): UserReference {
  return {
    providerUserId: actor.providerUserId,
    providerAccountId: actor.providerAccountId,
    type: actor.state.type,
  };
}
