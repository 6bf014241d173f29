import type { Viewer } from '../auth/viewer.ts';
import { appendAudit } from '../db/audit/audit.repository.ts';
import type { Tx } from '../db/connection.ts';
import { keyedDigest } from '../db/sealing/seal.ts';
import { type Evidence, storeEvidence } from '../db/updates/evidence.repository.ts';
import { readVerifications } from '../db/updates/read-updates.ts';
import type { VerificationRecord } from '../db/updates/update-record.ts';
import { findUser } from '../db/users/read-users.ts';
import { bumpVersion, lockUser } from '../db/users/user.repository.ts';
import { canonicalJson } from '../domain/canonical-json.ts';
import { type Problem, problem } from '../domain/problem.ts';
import type { ProviderId } from '../domain/vocabulary.ts';
import { within } from './client-deadline.ts';
import { deliverEvidence, type EvidenceDelivery } from './deliver-evidence.ts';
import { findVerification } from './find-verification.ts';
import { evidenceInvalid, judgeEvidence } from './judge-evidence.ts';
import type { ActionDeps } from './ports/action-deps.ts';
import { providerDisabled } from './provider-of.ts';
import type { SelfVerifyInput, SelfVerifyResult } from './results.ts';

type Acceptance = { accepted: boolean; problems: Problem[] };

/**
 * Hands evidence in for a parked change. It is stored and audited before it is sent; the same evidence again
 * gives the first answer. The change then awaits the provider's approval.
 */
export async function selfVerify(
  deps: ActionDeps,
  viewer: Viewer,
  input: SelfVerifyInput,
): Promise<SelfVerifyResult> {
  const found = await findVerification(deps, viewer, input.verificationId);
  if (typeof found === 'string') {
    const problems = [found === 'ambiguous' ? ambiguous() : notFound()];
    return { verification: null, updateId: null, problems };
  }
  const provider = deps.providers.get(found.provider);
  const answer = async (problems: Problem[]): Promise<SelfVerifyResult> => ({
    verification: (await findVerificationByOwnId(deps, found)) ?? found,
    updateId: found.updateId,
    problems,
  });
  if (!provider) return answer([providerDisabled(found.provider)]);
  if (!provider.module.capabilities.selfVerify) return answer([unsupported(found.provider)]);
  const judged = judgeEvidence(input, found.action, provider.module.capabilities);
  const acceptance = await deps.db
    .transaction()
    .execute((tx) => accept(deps, tx, viewer, found, judged.evidence, judged.problems));
  if (!acceptance.accepted) return answer(acceptance.problems);

  const delivery = deliverEvidence(deps, found.userId, found.id, deps.clientWaitMs);
  deps.background(delivery);
  const outcome = await within(deps.clientWaitMs, delivery).catch((error) => {
    deps.log.error({ err: error, userId: found.userId }, 'evidence broke off; its job goes on');
    return undefined;
  });
  const result = await answer([]);
  return { ...result, problems: outcomeProblems(outcome, result.verification) };
}

async function accept(
  deps: ActionDeps,
  tx: Tx,
  viewer: Viewer,
  found: VerificationRecord,
  evidence: Evidence,
  problems: Problem[],
): Promise<Acceptance> {
  await lockUser(tx, found.userId);
  const record = await findUser(tx, { id: found.userId }, deps.keyring, deps.clock.offsetMs);
  const current = await findVerificationByOwnId(deps, found, tx);
  if (!record || !current) return { accepted: false, problems: [notFound()] };
  const digest = keyedDigest(record.dataKey, 'evidence', canonicalJson(evidence));
  if (current.evidenceDigest?.equals(digest)) return { accepted: false, problems: [] };
  const state = stateProblem(current);
  if (state) return { accepted: false, problems: [state] };
  if (problems.length > 0) return { accepted: false, problems };
  const { real } = await deps.clock.read(tx);
  await storeEvidence(tx, record.dataKey, found.id, evidence, digest, real);
  // From here on a new value no longer takes the place of this one.
  await bumpVersion(tx, record.id);
  await appendAudit(tx, {
    userId: record.id,
    occurredAt: record.now,
    actor: viewer.subject,
    action: 'EVIDENCE_SUBMITTED',
    subject: current.reference,
    documentType: evidence.documentType,
    documentId: evidence.documentId,
    deviceId: evidence.device?.deviceId ?? null,
  });
  await deps.jobs.send(
    tx,
    'deliver-evidence',
    { userId: record.id, verificationId: found.id },
    { key: found.id, delayMs: deps.firstJobDelayMs },
  );
  return { accepted: true, problems: [] };
}

/** Why this verification takes no evidence, or `null`. */
function stateProblem(verification: VerificationRecord): Problem | null {
  switch (verification.status) {
    case 'AWAITING_EVIDENCE':
      return null;
    case 'EXPIRED':
      return aboutId('VERIFICATION_EXPIRED', 'The time to hand in evidence is over; update the field again.');
    case 'CANCELLED':
      return aboutId(
        'VERIFICATION_CANCELLED',
        'The change was taken back or superseded; there is nothing to verify.',
      );
    default:
      return aboutId(
        'VERIFICATION_ALREADY_SUBMITTED',
        'Other evidence was handed in for this verification already.',
      );
  }
}

function outcomeProblems(
  outcome: EvidenceDelivery | undefined,
  verification: VerificationRecord | null,
): Problem[] {
  switch (outcome?.state) {
    case 'REFUSED':
      return [evidenceInvalid('The provider refused this evidence.', null, outcome.providerCode)];
    case 'UNREACHABLE':
      return [
        problem('PROVIDER_UNAVAILABLE', 'The provider refuses our credentials; nothing was handed in.'),
      ];
    case 'GONE': {
      const state = verification && stateProblem(verification);
      return [state ?? evidenceInvalid('The provider no longer knows this verification.', null, null)];
    }
    default:
      return [];
  }
}

async function findVerificationByOwnId(
  deps: ActionDeps,
  found: VerificationRecord,
  tx?: Tx,
): Promise<VerificationRecord | undefined> {
  const { keyring, clock } = deps;
  const [verification] = await readVerifications(tx ?? deps.db, { id: found.id }, keyring, clock.offsetMs);
  return verification;
}

function notFound(): Problem {
  return aboutId('VERIFICATION_NOT_FOUND', 'There is no such verification.');
}

function ambiguous(): Problem {
  return aboutId(
    'VERIFICATION_NOT_FOUND',
    'This reference of the provider names verifications of several users; use the id of the PendingVerification.',
  );
}

function unsupported(provider: ProviderId): Problem {
  const message = `${provider} takes no evidence through this API.`;
  return problem('OPERATION_UNSUPPORTED', message, { path: ['verificationId'] });
}

function aboutId(
  code:
    | 'VERIFICATION_NOT_FOUND'
    | 'VERIFICATION_EXPIRED'
    | 'VERIFICATION_CANCELLED'
    | 'VERIFICATION_ALREADY_SUBMITTED',
  message: string,
): Problem {
  return problem(code, message, { path: ['verificationId'] });
}
