import type { Problem } from '../problem.ts';
import type { KycStatus } from '../vocabulary.ts';
import type { Call, ProviderRules } from './actor.ts';
import { addCall, type Draft, noteAudit } from './draft.ts';

/** What is asked of the provider about a user's KYC status. */
export type StatusRequest =
  | { kind: 'SUBMIT_KYC'; kycStatus: null }
  | { kind: 'SET_KYC_STATUS'; kycStatus: KycStatus };

/** Accepts a status request, one at a time per user. The same request again joins the one that is in progress. */
export function acceptStatusRequest(
  draft: Draft,
  rules: ProviderRules,
  request: StatusRequest,
  caller: string,
): { call: Call } | { problem: Problem } {
  const open = draft.actor.calls.find((call) => call.kind === 'SUBMIT_KYC' || call.kind === 'SET_KYC_STATUS');
  if (open?.kind === request.kind && open.kycStatus === request.kycStatus) return { call: open };
  if (open) return { problem: underWay() };
  noteAudit(draft, {
    actor: caller,
    action: request.kind === 'SUBMIT_KYC' ? 'KYC_SUBMITTED' : 'STATUS_SET',
    subject: request.kycStatus ?? draft.actor.providerUserId,
  });
  return { call: addCall(draft, request, rules.giveUpAfterMs) };
}

function underWay(): Problem {
  return {
    code: 'UPDATE_IN_PROGRESS',
    message: 'Another status request for this user is in progress at the provider; wait until it has ended.',
    field: null,
    path: ['userId'],
    updateId: null,
    unlock: 'WAIT',
  };
}
