import { randomBytes, randomUUID } from 'node:crypto';
import type { Json, JsonObject } from '../shared/json.ts';
import { hexFrom } from './derived-id.ts';
import { shownStatus } from './shown-status.ts';
import { type ByzantineWorld, INTEGRATOR_ID } from './user-record.ts';

type Event = {
  event: string;
  userId: string;
  accountId: string;
  status: string;
  reasonCodes?: string[] | undefined;
};

/** What the identity checker that the provider works with said, by event. */
const REVIEWS: Record<
  string,
  { answer: Json; reject: Json; state: string; type: string; reasons?: string[] }
> = {
  'customer.created': { answer: null, reject: null, state: 'init', type: 'applicantCreated' },
  'customer.under_review': { answer: null, reject: null, state: 'pending', type: 'applicantPending' },
  'customer.awaiting_information': {
    answer: null,
    reject: null,
    state: 'awaitingUser',
    type: 'applicantAwaitingUser',
  },
  'customer.active': { answer: 'GREEN', reject: null, state: 'completed', type: 'applicantReviewed' },
  'customer.resubmission_requested': {
    answer: 'RED',
    reject: 'RETRY',
    state: 'completed',
    type: 'applicantReviewed',
    reasons: ['BAD_PROOF_OF_ADDRESS'],
  },
  'customer.rejected': {
    answer: 'RED',
    reject: 'FINAL',
    state: 'completed',
    type: 'applicantReviewed',
    reasons: ['COMPROMISED_PERSONS'],
  },
};
const CHANGED = { answer: null, reject: null, state: 'init', type: 'applicantPersonalInfoChanged' };

/** The body of an event about a user. Both generations are in use: ids at the top, or under `related`. */
export function eventPayload(world: ByzantineWorld, details: Event): JsonObject {
  const { event, userId, accountId } = details;
  const verificationStatus = shownStatus(details.status, world.switches);
  const review = REVIEWS[event] ?? { ...CHANGED, reasons: undefined };
  const reasonCodes: Json = details.reasonCodes ?? review.reasons ?? null;
  if (world.switches.webhookEnvelope === 'related') {
    return {
      ...envelope(world, 'type', event),
      related: { accountId, userId, entityId: null, beneficiaryId: null, transactionId: null },
      data: {
        customer: { accountId, userId, customerType: 'individual', verificationStatus },
        beneficiary: null,
        reasonCodes,
      },
    };
  }
  const source = { provider: 'sumsub', providerEventId: randomBytes(16).toString('hex') };
  const applicantId = hexFrom(userId, 24);
  return {
    ...envelope(world, 'eventType', event),
    accountId,
    userId,
    ...source,
    data: {
      customerType: 'individual',
      ...source,
      reasonCodes,
      reviewAnswer: review.answer,
      reviewRejectType: review.reject,
      sumsubApplicantId: applicantId,
      sumsubInspectionId: applicantId,
      sumsubReviewStatus: review.state,
      sumsubWebhookType: review.type,
      verificationStatus,
    },
  };
}

/** The body of `webhook.test`. */
export function testPayload(world: ByzantineWorld): JsonObject {
  if (world.switches.webhookEnvelope === 'related') {
    const nobody = {
      accountId: null,
      userId: null,
      entityId: null,
      beneficiaryId: null,
      transactionId: null,
    };
    return { ...envelope(world, 'type', 'webhook.test'), related: nobody, data: {} };
  }
  return { ...envelope(world, 'eventType', 'webhook.test'), provider: 'byzantine', data: {} };
}

function envelope(world: ByzantineWorld, nameOfType: 'eventType' | 'type', event: string): JsonObject {
  return {
    id: randomUUID(),
    [nameOfType]: event,
    // The real ones have nanoseconds, which not every parser of times takes.
    occurredAt: new Date(world.now()).toISOString().replace('Z', '000001Z'),
    livemode: world.switches.livemode,
    payloadVersion: 1,
    integratorId: INTEGRATOR_ID,
  };
}
