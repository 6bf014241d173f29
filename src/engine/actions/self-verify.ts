import type { Viewer } from '../../auth/viewer.ts';
import { readVerifications } from '../../db/updates/read-updates.ts';
import type { VerificationRecord } from '../../db/updates/update-record.ts';
import { canonicalJson } from '../../domain/canonical-json.ts';
import { type Problem, problem } from '../../domain/problem.ts';
import { acceptEvidence, stateProblem, verificationNotFound } from '../../domain/user/accept-evidence.ts';
import type { ProviderId } from '../../domain/vocabulary.ts';
import type { Answer } from '../answers.ts';
import { type EngineDeps, providerDisabled } from '../deps.ts';
import { findVerification } from './find-verification.ts';
import { evidenceInvalid, judgeEvidence } from './judge-evidence.ts';
import type { SelfVerifyInput, SelfVerifyResult } from './results.ts';
import { waitFor } from './wait.ts';

/**
 * Hands evidence in for a parked change. It is stored and audited before it is sent; the same evidence again gives the
 * first answer. The change then awaits the provider's approval.
 */
export async function selfVerify(
  deps: EngineDeps,
  viewer: Viewer,
  input: SelfVerifyInput,
): Promise<SelfVerifyResult> {
  const found = await findVerification(deps, viewer, input.verificationId);
  if (typeof found === 'string') {
    const problems = [found === 'ambiguous' ? ambiguous() : verificationNotFound()];
    return { verification: null, updateId: null, problems };
  }
  const provider = deps.providers.get(found.provider);
  const answer = async (problems: Problem[]): Promise<SelfVerifyResult> => ({
    verification: (await readAgain(deps, viewer, found)) ?? found,
    updateId: found.updateId,
    problems,
  });
  if (!provider) return answer([providerDisabled(found.provider)]);
  if (!provider.module.capabilities.selfVerify) return answer([unsupported(found.provider)]);
  const { capabilities } = provider.module;
  const submitted = await deps.engine.submit(
    found.userId,
    { endUser: viewer.userId },
    (draft, rules, { digest }) => {
      if (!rules) return { accepted: false, problems: [providerDisabled(found.provider)] };
      const { evidence, problems } = judgeEvidence(input, found.action, capabilities, draft.now);
      return acceptEvidence(draft, rules, {
        verificationId: found.id,
        stored: found,
        evidence,
        digest: digest('evidence', canonicalJson(evidence)),
        problems,
        caller: viewer.subject,
      });
    },
  );
  if (!submitted) return { verification: null, updateId: null, problems: [verificationNotFound()] };
  if (!submitted.result.accepted) return answer(submitted.result.problems);
  const run = await waitFor(deps, submitted, ({ calls }) =>
    calls.every(
      (call) => call.verificationId !== found.id || (call.attempts > 0 && call.state === 'WAITING'),
    ),
  );
  const result = await answer([]);
  const last = run?.answers.findLast((one) => 'call' in one && one.call.verificationId === found.id);
  return { ...result, problems: refusals(last, result.verification) };
}

/** What the provider said to the evidence while the client waited. */
function refusals(answer: Answer | undefined, verification: VerificationRecord | null): Problem[] {
  if (answer?.kind !== 'FAILED' || verification?.status === 'AWAITING_APPROVAL') return [];
  const { kind, details } = answer.error;
  if (kind === 'rejected') {
    return [evidenceInvalid('The provider refused this evidence.', null, details.providerCode ?? null)];
  }
  if (kind !== 'not_found') return [];
  const state = verification && stateProblem(verification.status);
  return [state ?? evidenceInvalid('The provider no longer knows this verification.', null, null)];
}

async function readAgain(
  deps: EngineDeps,
  viewer: Viewer,
  { id }: VerificationRecord,
): Promise<VerificationRecord | undefined> {
  const [verification] = await readVerifications(deps.seenBy(viewer), { id }, deps.keyring);
  return verification;
}

function ambiguous(): Problem {
  return problem(
    'VERIFICATION_NOT_FOUND',
    'The reference matches verifications of several users; use the id of the PendingVerification instead.',
    { path: ['verificationId'] },
  );
}

function unsupported(provider: ProviderId): Problem {
  const message = `${provider} accepts no evidence through this API.`;
  return problem('OPERATION_UNSUPPORTED', message, { path: ['verificationId'] });
}
