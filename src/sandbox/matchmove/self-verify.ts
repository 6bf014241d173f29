import { z } from 'zod';
import type { ApiAnswer } from '../shared/exchange.ts';
import { type JsonObject, objectAt, textAt } from '../shared/json.ts';
import { bankDeadline } from './bank.ts';
import { refuse } from './errors.ts';
import { entryByVerificationId, hideAction, hideEntry, newId } from './pending-verifications.ts';
import { meetsRefusalValue } from './refusal-values.ts';
import { specialFieldRule, specialFields } from './special-fields.ts';
import type { MatchmoveWorld, UserRecord } from './user-record.ts';

const DOCUMENT_TYPES = [...new Set(Object.values(specialFields).flatMap((rule) => rule.documentTypes))];
const LETTERS_ONLY = /^[a-zA-Z\s]*$/;
const EVIDENCE_KEPT = 50;

const evidenceBody = z.object({
  id: z.string().min(1),
  mode: z.enum(['OTP', 'MANUAL']),
  document_type: z.enum(DOCUMENT_TYPES),
  document_id: z.string().min(1).max(200),
  authentication_data: z
    .object({ device_id: z.string(), ip: z.string(), os: z.string(), user_agent: z.string() })
    .partial()
    .optional(),
  date: z.iso.date().optional(),
});

/** POST /v2/users/verify: takes the partner's evidence and hands the change to the bank. Nothing is applied yet. */
export function selfVerify(user: UserRecord, body: unknown, world: MatchmoveWorld): ApiAnswer {
  const parsed = evidenceBody.safeParse(body);
  if (!parsed.success) {
    const fields = [...new Set(parsed.error.issues.map((issue) => issue.path.join('.')))];
    return invalid(world, fields);
  }
  const evidence = parsed.data;
  if (world.switches.strictDocumentId && !LETTERS_ONLY.test(evidence.document_id))
    return invalid(world, ['document_id']);

  const earlier = user.evidence.find((taken) => taken.verificationId === evidence.id);
  if (earlier) return answerAgain(earlier.answer, world);
  const parked = entryByVerificationId(user, evidence.id);
  if (!parked) return notFound(world);
  const { field, entry } = parked;
  const rule = specialFieldRule(field);
  if (rule && !rule.documentTypes.includes(evidence.document_type)) return invalid(world, ['document_type']);

  const data = objectAt(entry, 'verification_data');
  const answer: JsonObject = {
    action: rule?.action ?? `${field}_verification`,
    user_id: textAt(user.profile, 'id'),
    id: newId(),
    mode: evidence.mode,
    verification_data: structuredClone(data),
    authentication_data: filled(evidence.authentication_data ?? {}),
    status: 'success',
  };
  user.evidence.push({ verificationId: evidence.id, at: new Date(world.now()).toISOString(), answer });
  user.evidence.splice(0, user.evidence.length - EVIDENCE_KEPT);
  // Where addresses need no evidence the bank has it already; evidence does not start it anew.
  if (!user.atBank.some((waiting) => waiting.verificationId === evidence.id)) {
    user.atBank.push({
      field,
      verificationId: evidence.id,
      entry: structuredClone(entry),
      decideAt: bankDeadline(world),
      refuse: meetsRefusalValue(data, evidence.document_id),
    });
  }
  if (world.switches.pendingAtEvidence === 'vanishes') hideEntry(user, field);
  else if (world.switches.actionAtEvidence === 'vanishes') hideAction(user, field);
  return { status: 200, body: answer };
}

function answerAgain(first: JsonObject, world: MatchmoveWorld): ApiAnswer {
  switch (world.switches.sameEvidence) {
    case 200:
      return { status: 200, body: first };
    case 409:
      return refuse(world, {
        status: 409,
        code: 'record_not_unique',
        detail: 'evidence was given',
        source: ['id'],
      });
    case 404:
      return notFound(world);
  }
}

function notFound(world: MatchmoveWorld): ApiAnswer {
  return refuse(world, {
    status: 404,
    code: 'resource_not_found',
    detail: 'no such verification',
    source: ['id'],
  });
}

function invalid(world: MatchmoveWorld, fields: string[]): ApiAnswer {
  const detail = `fields that do not fit their rule: ${fields.join(', ')}`;
  return refuse(world, { status: 400, code: 'invalid_model', detail, source: fields });
}

/** Empty values are left out, as the published sample leaves out its empty `user_agent`. */
function filled(values: Record<string, string | undefined>): JsonObject {
  return Object.fromEntries(Object.entries(values).flatMap(([key, value]) => (value ? [[key, value]] : [])));
}
