import type { JsonObject } from '../shared/json.ts';

// Only the reason `initial_onboarding` was seen on the wire; the others, and `manual_review`, are assumed.

export function nothingDue(): JsonObject {
  return { state: 'ok', required_actions: [] };
}

export function identityDue(deadline: string): JsonObject {
  const due = { verification_type: 'identity', reasons: ['initial_onboarding'], deadline };
  return { state: 'ok', required_actions: [{ action_type: 'verification', ...due }] };
}

export function taxNumbersDue(): JsonObject {
  const due = { details_type: 'tax_ids', reason: 'regulatory_requirement', deadline: null };
  return { state: 'ok', required_actions: [{ action_type: 'provide_details', ...due }] };
}

export function waiting(): JsonObject {
  return { state: 'ok', required_actions: [{ action_type: 'wait', wait_reason_code: 'manual_review' }] };
}

export function disabled(deadline: string): JsonObject {
  return {
    state: 'disabled',
    reasons: ['compliance_review', 'proof_of_residence_expired'],
    required_actions: [
      {
        action_type: 'verification',
        verification_type: 'residence',
        reasons: ['proof_of_residence_expired'],
        deadline,
      },
      {
        action_type: 'verification',
        verification_type: 'selfie',
        reasons: ['compliance_review'],
        deadline: null,
      },
      {
        action_type: 'provide_details',
        details_type: 'employer_name',
        reason: 'compliance_review',
        deadline,
      },
    ],
  };
}

export function closed(): JsonObject {
  return { state: 'closed', reasons: ['user_request'] };
}

/** An action of a kind that is not published, with fields of its own. */
export function unknownActionDue(deadline: string): JsonObject {
  const due = { channel: 'video', languages: ['ta', 'en'], deadline };
  return { state: 'ok', required_actions: [{ action_type: 'attend_interview', ...due }] };
}
