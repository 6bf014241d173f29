import type { ProviderError } from '../domain/provider-error.ts';
import type { Call, ProviderRules } from '../domain/user/actor.ts';
import { failRead } from '../domain/user/advance.ts';
import { applyRead, type BegunRead, isSameMoment, type ReadSnapshot } from '../domain/user/apply-snapshot.ts';
import { answerCall, type CallAnswer, failAttempt } from '../domain/user/call-attempts.ts';
import type { Draft } from '../domain/user/draft.ts';

/** What came of one request to a provider. Times by the decision clock. */
export type Answer =
  | ({ kind: 'READ' } & ReadSnapshot)
  | ({ kind: 'READ_FAILED'; error: ProviderError } & BegunRead)
  | { kind: 'ANSWERED'; call: Call; answer: CallAnswer }
  | { kind: 'FAILED'; call: Call; error: ProviderError };

/** Feeds an answer to the user's state. One of a call that has ended meanwhile is no news. */
export function feed(draft: Draft, rules: ProviderRules, answer: Answer): void {
  if (answer.kind === 'READ') {
    if (!isApplied(draft, answer)) applyRead(draft, rules, answer);
  } else if (answer.kind === 'READ_FAILED') failRead(draft, rules, answer, answer.error);
  else feedCall(draft, rules, answer);
}

/**
 * Its commit was done, and only the answer was lost: to apply it again would be a second look that nobody took. A read that
 * is dated before the last one is another: the database's clock may have gone back.
 */
function isApplied({ actor: { reading, lease } }: Draft, { readAt }: BegunRead): boolean {
  return reading.leaseNumber === lease.number && isSameMoment(reading.readAt, readAt);
}

function feedCall(draft: Draft, rules: ProviderRules, answer: Extract<Answer, { call: Call }>): void {
  const call = draft.actor.calls.find((one) => one.id === answer.call.id);
  if (!call) return;
  if (answer.kind === 'ANSWERED') answerCall(draft, rules, call, answer.answer);
  else failAttempt(draft, rules, call, answer.error);
}
