import type { ApiAnswer } from '../shared/exchange.ts';
import { textAt } from '../shared/json.ts';
import { moveTags } from './cip-info.ts';
import { refuse } from './errors.ts';
import { outcomeOf } from './outcome.ts';
import type { MachnetWorld, UserRecord } from './user-record.ts';
import { sendUserWebhook } from './webhook.ts';

/** POST /users/{id}/kyc: hands the user in for verification, which ends later. */
export function startKyc(user: UserRecord, world: MachnetWorld): ApiAnswer {
  const { switches } = world;
  const status = textAt(user.profile, 'status');
  if (switches.kycRefusedFor.includes(status)) {
    if (switches.kycRefusal === 'success_false') return { status: 200, body: { success: false, status } };
    return refuse(world, {
      status: 400,
      code: 'INVALID_USER_STATUS',
      message: 'verification cannot start in this status',
    });
  }
  moveTo(user, 'IN_PROGRESS');
  if (switches.kycOutcome !== 'manual') user.decideAt = world.now() + switches.kycDelayMs;
  sendUserWebhook(world, user, {});
  return { status: 200, body: { success: true, status: 'IN_PROGRESS' } };
}

/** Brings a user to a status, with its tags, and ends what was in progress. Any text goes. */
export function moveTo(user: UserRecord, status: string, requested: readonly string[] = []): void {
  user.profile.status = status;
  user.decideAt = null;
  if (status === 'RETRY') user.retries += 1;
  if (status === 'VERIFIED') user.retries = 0;
  moveTags(user, status, requested);
}

/** Ends every verification that is due by `at`, in the order of time. */
export function runDueOutcomes(world: MachnetWorld, at: number): void {
  for (const { user, decideAt } of inProgress(world)) {
    if (decideAt > at) return;
    end(user, world);
  }
}

/** When the next verification ends. */
export function nextOutcome(world: MachnetWorld): number | undefined {
  return inProgress(world)[0]?.decideAt;
}

function inProgress(world: MachnetWorld): { user: UserRecord; decideAt: number }[] {
  return Object.values(world.provider.users)
    .flatMap((user) => (user.decideAt === null ? [] : [{ user, decideAt: user.decideAt }]))
    .sort((one, other) => one.decideAt - other.decideAt);
}

function end(user: UserRecord, world: MachnetWorld): void {
  user.decideAt = null;
  // `/_sandbox` may have put another status there since.
  if (textAt(user.profile, 'status') !== 'IN_PROGRESS') return;
  const outcome = outcomeOf(user, world.switches);
  if (!outcome) return;
  moveTo(user, outcome.status, outcome.requested);
  sendUserWebhook(world, user, {});
}
