import type * as actions from '../../engine/actions/results.ts';
import type { GraphqlContext } from '../context.ts';
import type { LinkUserInput, SelfVerifyInput, UpdateUserInput } from '../types.generated.ts';
import { profileChanges } from './profile-changes.ts';

/** Inputs as the actions take them: what was left out is `null`, except inside the changes of a profile. */

export function linkUserInput(context: GraphqlContext, input: LinkUserInput): actions.LinkUserInput {
  return {
    provider: input.provider,
    providerUserId: input.providerUserId,
    providerAccountId: input.providerAccountId ?? null,
    type: input.type ?? null,
    profile: input.profile ? profileChanges(context, input.profile) : null,
  };
}

export function updateUserInput(context: GraphqlContext, input: UpdateUserInput): actions.UpdateUserInput {
  return {
    userId: input.userId.toLowerCase(),
    idempotencyKey: input.idempotencyKey ?? null,
    expectedVersion: input.expectedVersion ?? null,
    changes: profileChanges(context, input.changes),
  };
}

export function selfVerifyInput(input: SelfVerifyInput): actions.SelfVerifyInput {
  return {
    verificationId: input.verificationId,
    mode: input.mode ?? 'MANUAL',
    documentType: input.documentType,
    documentId: input.documentId ?? null,
    date: input.date ?? null,
    device: device(input.authenticationData),
  };
}

function device(input: SelfVerifyInput['authenticationData']): actions.SelfVerifyInput['device'] {
  if (!input) return null;
  const { deviceId = null, ip = null, os = null, userAgent = null } = input;
  return { deviceId, ip, os, userAgent };
}
