import { isIP } from 'node:net';
import type { Problem } from '../../domain/problem.ts';
import { isStorable } from '../../domain/storable-text.ts';
import type { Evidence } from '../../domain/user/actor.ts';
import { formatProblem } from '../../domain/validation/formats.ts';
import type { VerificationAction } from '../../domain/vocabulary.ts';
import type { Capabilities } from '../../providers/module.ts';
import type { SelfVerifyInput } from './results.ts';

const NO_COUNTRIES: ReadonlySet<string> = new Set();
const MAX_DEVICE_TEXT = 512;

/** Everything that is wrong with evidence before it is sent, and the evidence with its strings tidied. */
export function judgeEvidence(
  input: SelfVerifyInput,
  action: VerificationAction,
  capabilities: Capabilities,
): { evidence: Evidence; problems: Problem[] } {
  const tidy = (text: string | null | undefined): string | null => text?.trim().normalize('NFC') || null;
  const evidence: Evidence = {
    mode: input.mode,
    documentType: input.documentType,
    documentId: tidy(input.documentId) ?? '',
    date: tidy(input.date),
    device: input.device && {
      deviceId: tidy(input.device.deviceId),
      ip: tidy(input.device.ip),
      os: tidy(input.device.os),
      userAgent: tidy(input.device.userAgent),
    },
  };
  const problems: Problem[] = [];
  const accepted = capabilities.evidence[action] ?? [];
  if (!accepted.includes(input.documentType)) {
    problems.push(
      evidenceInvalid(
        `documentType does not fit ${action}; it takes ${accepted.join(' or ')}.`,
        ['documentType'],
        null,
      ),
    );
  }
  const longest = capabilities.evidenceDocumentIdMaxLength;
  const length = [...evidence.documentId].length;
  if (length < 1 || length > longest || !isStorable(evidence.documentId)) {
    problems.push(
      evidenceInvalid(
        `documentId, your own reference of the evidence, must be 1 to ${longest} characters long, without control characters.`,
        ['documentId'],
        null,
      ),
    );
  }
  const wrongDate =
    evidence.date === null
      ? null
      : formatProblem({ kind: 'date' }, evidence.date, { extraCountries: NO_COUNTRIES });
  if (wrongDate) problems.push(evidenceInvalid(`date ${wrongDate}.`, ['date'], null));
  for (const [part, value] of Object.entries(evidence.device ?? {})) {
    const wrong = deviceProblem(part, value);
    if (wrong)
      problems.push(
        evidenceInvalid(`authenticationData.${part} ${wrong}.`, ['authenticationData', part], null),
      );
  }
  return { evidence, problems };
}

function deviceProblem(part: string, value: string | null | undefined): string | null {
  if (!value) return null;
  if (!isStorable(value)) return 'must not hold control characters';
  if (part === 'ip' && !isIP(value)) return 'must be an IPv4 or IPv6 address';
  return value.length > MAX_DEVICE_TEXT ? `must be at most ${MAX_DEVICE_TEXT} characters long` : null;
}

export function evidenceInvalid(
  message: string,
  path: string[] | null,
  providerCode: string | null,
): Problem {
  return { code: 'EVIDENCE_INVALID', message, field: null, path, providerCode };
}
