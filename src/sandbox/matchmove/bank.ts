import { rfc3339Seconds } from '../shared/clock.ts';
import { type JsonObject, objectAt } from '../shared/json.ts';
import type { WebhookMode } from '../shared/shared-switches.ts';
import { parkedEntry, parkedWithExpiry, unpark } from './pending-verifications.ts';
import { specialFieldRule } from './special-fields.ts';
import { takenContacts } from './uniqueness.ts';
import type { AtBank, MatchmoveWorld, UserRecord } from './user-record.ts';
import { sendUserWebhook } from './webhook.ts';

export type Decision = 'approve' | 'refuse';

/** When the bank decides on what it gets now; null where only `/_sandbox` decides. */
export function bankDeadline(world: MatchmoveWorld): number | null {
  return world.switches.bank === 'manual' ? null : world.now() + world.switches.bankDelayMs;
}

/**
 * Ends a parked change: approved, the value is applied (unless it was taken by somebody else meanwhile);
 * refused, the old one stays. Either way the entry is removed and the partner is notified. False: nothing is parked.
 */
export function decide(
  world: MatchmoveWorld,
  id: string,
  user: UserRecord,
  field: string,
  decision: Decision,
  webhook?: WebhookMode,
): boolean {
  const entry = parkedEntry(user, field);
  if (!entry) return false;
  unpark(user, field);
  const data = objectAt(entry, 'verification_data');
  if (decision === 'approve' && takenContacts(world, id, data).length === 0) {
    specialFieldRule(field)?.write(user.profile, data);
    if (field === 'email') user.profile.is_email_verified = '1';
    if (field === 'mobile') user.profile.is_mobile_verified = '1';
  }
  user.profile.date_updated = rfc3339Seconds(world.now());
  sendUserWebhook(world, user, { mode: webhook });
  return true;
}

/** Does what the provider does by itself by `at`, in the order of time: decisions and expiries. */
export function runDueDecisions(world: MatchmoveWorld, at: number): void {
  for (const event of dueEvents(world)) {
    if (event.at > at) return;
    event.run();
  }
}

/** When something happens next by itself. */
export function nextDecision(world: MatchmoveWorld): number | undefined {
  return dueEvents(world)[0]?.at;
}

function dueEvents(world: MatchmoveWorld): { at: number; run: () => void }[] {
  const events = Object.entries(world.provider.users).flatMap(([id, user]) => [
    ...user.atBank.flatMap((waiting) =>
      waiting.decideAt === null
        ? []
        : [{ at: waiting.decideAt, run: () => decideAtBank(world, id, user, waiting) }],
    ),
    ...parkedWithExpiry(user)
      .filter(({ evidenced }) => !evidenced || world.switches.expiresAfterEvidence)
      .map(({ field, entry, expiresAt }) => ({
        at: expiresAt,
        run: () => expire(world, user, field, entry),
      })),
  ]);
  return events.sort((one, other) => one.at - other.at);
}

function decideAtBank(world: MatchmoveWorld, id: string, user: UserRecord, waiting: AtBank): void {
  const { bank } = world.switches;
  const refused = bank === 'refuse' || (bank !== 'approve' && waiting.refuse);
  decide(world, id, user, waiting.field, refused ? 'refuse' : 'approve');
}

function expire(world: MatchmoveWorld, user: UserRecord, field: string, entry: JsonObject): void {
  // A decision at an earlier moment of the same run may have ended it.
  if (parkedEntry(user, field) !== entry) return;
  unpark(user, field);
  if (world.switches.webhookOnExpiry) sendUserWebhook(world, user, {});
}
