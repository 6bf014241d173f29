import type { Viewer } from '../../auth/viewer.ts';
import { type Problem, problem } from '../../domain/problem.ts';
import { acceptStatusRequest, type StatusRequest } from '../../domain/user/accept-status-request.ts';
import type { Call } from '../../domain/user/actor.ts';
import type { ProviderId } from '../../domain/vocabulary.ts';
import type { Capabilities } from '../../providers/module.ts';
import { type EngineDeps, providerDisabled } from '../deps.ts';
import type { Run } from '../engine.ts';
import { mayAskFor, userNotFound } from './find-visible-user.ts';
import type { SetUserStatusInput, UserResult } from './results.ts';
import { waitFor } from './wait.ts';

/** Hands the completed information in for review again, where the provider requires this step. */
export async function submitKyc(deps: EngineDeps, viewer: Viewer, userId: string): Promise<UserResult> {
  return request(deps, viewer, userId, { kind: 'SUBMIT_KYC', kycStatus: null });
}

/** Sets a user's KYC status at a provider that lets partners do so. */
export async function setUserStatus(
  deps: EngineDeps,
  viewer: Viewer,
  { userId, kycStatus }: SetUserStatusInput,
): Promise<UserResult> {
  return request(deps, viewer, userId, { kind: 'SET_KYC_STATUS', kycStatus });
}

/** Stores and audits what is asked for, then asks. The same request again joins the one that is in progress. */
async function request(
  deps: EngineDeps,
  viewer: Viewer,
  userId: string,
  wanted: StatusRequest,
): Promise<UserResult> {
  if (!mayAskFor(viewer, userId)) return { userId: null, problems: [userNotFound(['userId'])] };
  const submitted = await deps.engine.submit(
    userId,
    { endUser: viewer.userId },
    (draft, rules): { call: Call } | { problem: Problem } => {
      const { provider: id } = draft.actor;
      const provider = deps.providers.get(id);
      if (!rules || !provider) return { problem: providerDisabled(id) };
      const unsupported = requestProblem(id, wanted, provider.module.capabilities);
      return unsupported
        ? { problem: unsupported }
        : acceptStatusRequest(draft, rules, wanted, viewer.subject);
    },
  );
  if (!submitted) return { userId: null, problems: [userNotFound(['userId'])] };
  const { result } = submitted;
  if ('problem' in result) return { userId, problems: [result.problem] };
  const { id } = result.call;
  const run = await waitFor(deps, submitted, ({ calls }) =>
    calls.every((call) => call.id !== id || (call.attempts > 0 && call.state === 'WAITING')),
  );
  return { userId, problems: run ? endProblems(run, id) : [] };
}

function requestProblem(
  provider: ProviderId,
  wanted: StatusRequest,
  capabilities: Capabilities,
): Problem | null {
  if (wanted.kind === 'SUBMIT_KYC') {
    const message = `${provider} accepts no submission of KYC through this API.`;
    return capabilities.submitKyc ? null : problem('OPERATION_UNSUPPORTED', message, { path: ['userId'] });
  }
  const { settableKycStatuses: settable } = capabilities;
  const path = ['kycStatus'];
  if (settable.length === 0) {
    return problem('OPERATION_UNSUPPORTED', `${provider} does not let partners set a status.`, { path });
  }
  const message = `kycStatus must be one of ${settable.join(', ')} at ${provider}.`;
  const rule = { name: 'ALLOWED_VALUES' as const, allowedValues: settable };
  return settable.includes(wanted.kycStatus) ? null : problem('INVALID_VALUE', message, { path, rule });
}

/** What the provider refused while the client waited. */
function endProblems(run: Run, callId: string): Problem[] {
  const ends = run.decided.flatMap(({ commit }) => commit.calls.filter((write) => write.call.id === callId));
  const ended = ends.find((write) => write.end === 'REFUSED');
  if (!ended) return [];
  return [
    {
      code: 'PROVIDER_REJECTED',
      message: 'The provider refused the request in the current state of the user.',
      field: null,
      path: ended.call.kind === 'SUBMIT_KYC' ? ['userId'] : ['kycStatus'],
      providerCode: ended.call.refusal?.providerCode ?? null,
    },
  ];
}
