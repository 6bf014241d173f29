import { ProviderError } from '../../domain/provider-error.ts';
import type { EvidenceRequest } from '../module.ts';
import { codeLike } from '../shared/code-like.ts';
import { successObject } from './answers.ts';
import type { MatchmoveClient } from './client.ts';
import { isOwnError } from './errors.ts';
import { isLettersOnly, lettersOnlyId } from './letters-only-id.ts';
import { wireEvidenceAnswer } from './wire.ts';

/** Self-verification. The answer's id is one of its own and may differ from the request's. */
export async function submitEvidence(
  client: MatchmoveClient,
  request: EvidenceRequest,
  signal: AbortSignal,
): Promise<{ traceId: string | null }> {
  const { providerUserId } = request.user;
  let answer = await client.verify(providerUserId, evidenceBody(request, request.documentId), signal);
  // The published pattern of `document_id` refuses the page's own sample, a UUID; whether it is enforced is unknown.
  if (answer.status === 400 && isOwnError(answer) && !isLettersOnly(request.documentId)) {
    answer = await client.verify(
      providerUserId,
      evidenceBody(request, lettersOnlyId(request.documentId)),
      signal,
    );
  }
  const { data } = wireEvidenceAnswer.safeParse(successObject(answer, 'evidence') ?? {});
  if (/^(fail|error|reject|refuse|invalid)/i.test(data?.status ?? '')) {
    throw new ProviderError({ kind: 'rejected', httpStatus: answer.status, traceId: codeLike(data?.id) });
  }
  return { traceId: codeLike(data?.id) ?? null };
}

function evidenceBody(request: EvidenceRequest, documentId: string): object {
  const device = present({
    device_id: request.device?.deviceId,
    ip: request.device?.ip,
    os: request.device?.os,
    user_agent: request.device?.userAgent,
  });
  return {
    id: request.reference,
    mode: request.mode,
    document_type: request.documentType,
    document_id: documentId,
    ...(Object.keys(device).length > 0 ? { authentication_data: device } : {}),
    ...present({ date: request.date }),
  };
}

function present(parts: Record<string, string | null | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(parts).filter((part): part is [string, string] => Boolean(part[1])),
  );
}
