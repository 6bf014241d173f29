import type { Viewer } from '../auth/viewer.ts';
import { appendAudit } from '../db/audit/audit.repository.ts';
import type { Tx } from '../db/connection.ts';
import {
  insertStatusRequest,
  openStatusRequest,
  readStatusRequest,
  type StatusRequest,
  type StatusWish,
} from '../db/status/status-request.repository.ts';
import { findUser } from '../db/users/read-users.ts';
import { lockUser } from '../db/users/user.repository.ts';
import type { UserRecord } from '../db/users/user-record.ts';
import { type Problem, problem } from '../domain/problem.ts';
import type { Capabilities } from '../providers/module.ts';
import { within } from './client-deadline.ts';
import { deliverStatusRequest } from './deliver-status-request.ts';
import { findVisibleUser, userNotFound } from './find-visible-user.ts';
import type { ActionDeps } from './ports/action-deps.ts';
import { providerDisabled } from './provider-of.ts';
import type { SetUserStatusInput, UserResult } from './results.ts';

/** Hands the completed information in for review again, where the provider wants to be told. */
export async function submitKyc(deps: ActionDeps, viewer: Viewer, userId: string): Promise<UserResult> {
  return request(deps, viewer, userId, { kind: 'SUBMIT_KYC', kycStatus: null });
}

/** Sets a user's KYC status at a provider that lets partners do so. */
export async function setUserStatus(
  deps: ActionDeps,
  viewer: Viewer,
  { userId, kycStatus }: SetUserStatusInput,
): Promise<UserResult> {
  return request(deps, viewer, userId, { kind: 'SET_KYC_STATUS', kycStatus });
}

/** Stores and audits what is asked for, then asks. The same wish again joins the one that is under way. */
async function request(
  deps: ActionDeps,
  viewer: Viewer,
  userId: string,
  wish: StatusWish,
): Promise<UserResult> {
  const record = await findVisibleUser(deps, deps.db, viewer, userId);
  if (!record) return { userId: null, problems: [userNotFound(['userId'])] };
  const provider = deps.providers.get(record.provider);
  const refusal = provider
    ? wishProblem(record, wish, provider.module.capabilities)
    : providerDisabled(record.provider);
  if (refusal) return { userId: record.id, problems: [refusal] };
  const accepted = await deps.db.transaction().execute((tx) => accept(deps, tx, viewer, record.id, wish));
  if ('code' in accepted) return { userId: record.id, problems: [accepted] };
  const delivery = deliverStatusRequest(deps, record.id, accepted.id, deps.clientWaitMs);
  deps.background(delivery);
  await within(deps.clientWaitMs, delivery).catch((error) =>
    deps.log.error({ err: error, userId: record.id }, 'a status request broke off; its job goes on'),
  );
  const ended = await readStatusRequest(deps.db, accepted.id);
  return { userId: record.id, problems: ended ? endProblems(ended) : [] };
}

function wishProblem(record: UserRecord, wish: StatusWish, capabilities: Capabilities): Problem | null {
  if (wish.kind === 'SUBMIT_KYC') {
    const message = `${record.provider} takes no submission of KYC through this API.`;
    return capabilities.submitKyc ? null : problem('OPERATION_UNSUPPORTED', message, { path: ['userId'] });
  }
  const { settableKycStatuses: settable } = capabilities;
  const path = ['kycStatus'];
  if (settable.length === 0) {
    return problem('OPERATION_UNSUPPORTED', `${record.provider} does not let partners set a status.`, {
      path,
    });
  }
  const message = `kycStatus must be one of ${settable.join(', ')} at ${record.provider}.`;
  return settable.includes(wish.kycStatus) ? null : problem('INVALID_VALUE', message, { path });
}

async function accept(
  deps: ActionDeps,
  tx: Tx,
  viewer: Viewer,
  userId: string,
  wish: StatusWish,
): Promise<{ id: string } | Problem> {
  await lockUser(tx, userId);
  const open = await openStatusRequest(tx, userId);
  if (open?.kind === wish.kind && open.kycStatus === wish.kycStatus) return { id: open.id };
  if (open) return underWay();
  const record = await findUser(tx, { id: userId }, deps.keyring, deps.clock.offsetMs);
  if (!record) return userNotFound(['userId']);
  const id = crypto.randomUUID();
  await insertStatusRequest(tx, { id, userId, ...wish });
  await appendAudit(tx, {
    userId,
    occurredAt: record.now,
    actor: viewer.subject,
    action: wish.kind === 'SUBMIT_KYC' ? 'KYC_SUBMITTED' : 'STATUS_SET',
    subject: wish.kycStatus ?? record.providerUserId,
    documentType: null,
    documentId: null,
    deviceId: null,
  });
  const data = { userId, requestId: id };
  await deps.jobs.send(tx, 'deliver-status', data, { key: id, delayMs: deps.firstJobDelayMs });
  return { id };
}

function underWay(): Problem {
  return {
    code: 'UPDATE_IN_PROGRESS',
    message: 'Another status request for this user is under way at the provider; wait until it has ended.',
    field: null,
    path: ['userId'],
    updateId: null,
    unlock: 'WAIT',
  };
}

function endProblems(ended: StatusRequest): Problem[] {
  switch (ended.status) {
    case 'REFUSED':
      return [
        {
          code: 'PROVIDER_REJECTED',
          message: 'The provider refused it in the present state of the user.',
          field: null,
          path: ended.kind === 'SUBMIT_KYC' ? ['userId'] : ['kycStatus'],
          providerCode: ended.failureProviderCode,
        },
      ];
    case 'FAILED':
      return [problem('PROVIDER_UNAVAILABLE', 'The provider could not be reached with our credentials.')];
    default:
      return [];
  }
}
