import { dayOf } from '../../domain/moment.ts';
import { type Problem, problem } from '../../domain/problem.ts';
import type { Shape } from '../../domain/shapes.ts';
import type { Evidence } from '../../domain/user/actor.ts';
import { EMPTY_TEXT } from '../../domain/validation/empty-texts.ts';
import { formatProblem } from '../../domain/validation/formats.ts';
import { characterProblem } from '../../domain/validation/text-hygiene.ts';
import { tidyText } from '../../domain/validation/tidy.ts';
import type { VerificationAction } from '../../domain/vocabulary.ts';
import type { Capabilities } from '../../providers/module.ts';
import type { SelfVerifyInput } from './results.ts';

const NO_COUNTRIES: ReadonlySet<string> = new Set();
const MAX_DEVICE_TEXT = 512;

const DEVICE_PARTS = ['deviceId', 'ip', 'os', 'userAgent'] as const;

/** How far the clocks of the easternmost places (UTC+14) are ahead: their people have today's papers first. */
const EASTERNMOST_MS = 14 * 3_600_000;

/** A document is dated when it was issued. */
const DATE: Shape = { kind: 'date', isPast: true };

/** Everything that is wrong with evidence before it is sent, and the evidence with its strings tidied. */
export function judgeEvidence(
  input: SelfVerifyInput,
  action: VerificationAction,
  capabilities: Capabilities,
  now: Date,
): { evidence: Evidence; problems: Problem[] } {
  const tidy = (text: string | null | undefined): string | null => (text && tidyText(text)) || null;
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
        `documentType does not match ${action}, which accepts ${accepted.join(' or ')}.`,
        ['documentType'],
        null,
      ),
    );
  }
  const wrongId = idProblem(evidence.documentId, capabilities.evidenceDocumentIdMaxLength);
  if (wrongId)
    problems.push(
      evidenceInvalid(`documentId, your own id of the document, ${wrongId}.`, ['documentId'], null),
    );
  if (isEmpty(input.date)) problems.push(emptyText(['date']));
  const wrongDate =
    evidence.date === null ? null : formatOf(DATE, evidence.date, new Date(now.getTime() + EASTERNMOST_MS));
  if (wrongDate) problems.push(evidenceInvalid(`date ${wrongDate}.`, ['date'], null));
  for (const part of DEVICE_PARTS) {
    const value = evidence.device?.[part];
    // The published sample has an empty browser.
    if (part !== 'userAgent' && isEmpty(input.device?.[part]))
      problems.push(emptyText(['authenticationData', part]));
    const wrong = deviceProblem(part, value, now);
    if (wrong)
      problems.push(
        evidenceInvalid(`authenticationData.${part} ${wrong}.`, ['authenticationData', part], null),
      );
  }
  return { evidence, problems };
}

function isEmpty(text: string | null | undefined): boolean {
  return typeof text === 'string' && tidyText(text) === '';
}

function emptyText(path: string[]): Problem {
  const message = `${path.join('.')} ${EMPTY_TEXT}; omit it if it is not known.`;
  return problem('INVALID_VALUE', message, { path, rule: { name: 'NOT_EMPTY' } });
}

function idProblem(documentId: string, longest: number): string | null {
  const length = [...documentId].length;
  if (length < 1 || length > longest) return `must be 1 to ${longest} characters long`;
  return characterProblem(documentId, 'ONE');
}

function deviceProblem(part: string, value: string | null | undefined, now: Date): string | null {
  if (!value) return null;
  if (value.length > MAX_DEVICE_TEXT) return `must be at most ${MAX_DEVICE_TEXT} characters long`;
  return characterProblem(value, 'ONE') ?? (part === 'ip' ? formatOf({ kind: 'ip' }, value, now) : null);
}

function formatOf(shape: Shape, value: string, now: Date): string | null {
  const context = { extraCountries: NO_COUNTRIES, today: dayOf(now) };
  return formatProblem(shape, value, context)?.message ?? null;
}

export function evidenceInvalid(
  message: string,
  path: string[] | null,
  providerCode: string | null,
): Problem {
  return { code: 'EVIDENCE_INVALID', message, field: null, path, providerCode };
}
