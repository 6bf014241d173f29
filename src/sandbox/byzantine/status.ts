import { textAt } from '../shared/json.ts';
import type { WebhookMode } from '../shared/shared-switches.ts';
import { missingDocuments } from './documents.ts';
import type { ByzantineSwitches } from './switches.ts';
import type { ByzantineWorld, UserRecord } from './user-record.ts';
import { sendCustomerWebhook } from './webhook.ts';

/** Statuses in which the provider waits for the user. */
const WAITING = [
  'not_started',
  'init',
  'awaiting_information',
  'waiting_for_information',
  'resubmission_requested',
];

/** Statuses whose beginning has an event of its own. */
const WITH_EVENT = [
  'under_review',
  'awaiting_information',
  'awaiting_associated_person_information',
  'resubmission_requested',
  'active',
  'rejected',
];

/** Moves the status as an update does: by itself where all is there, at once where the sandbox approves all. */
export function moveStatusAfterUpdate(
  user: UserRecord,
  accountId: string,
  documentsTaken: boolean,
  world: ByzantineWorld,
): void {
  const { profile } = user;
  const before = textAt(profile, 'verificationStatus');
  const after = statusAfterUpdate(
    before,
    missingDocuments(profile).length > 0,
    documentsTaken,
    world.switches,
  );
  if (world.switches.approval === 'at_once' && after === 'active') profile.missingDocuments = [];
  if (after === before) return;
  profile.verificationStatus = after;
  if (world.switches.statusWebhook) sendStatusWebhook(world, user, { accountId });
}

/** Sends the event of the status that the user has now; one without an event of its own is an update. */
export function sendStatusWebhook(
  world: ByzantineWorld,
  user: UserRecord,
  details: {
    accountId?: string | undefined;
    reasonCodes?: string[] | undefined;
    mode?: WebhookMode | undefined;
  },
): void {
  const status = textAt(user.profile, 'verificationStatus');
  const event = `customer.${WITH_EVENT.includes(status) ? status : 'updated'}`;
  sendCustomerWebhook(world, user, { event, ...details });
}

function statusAfterUpdate(
  status: string,
  somethingMissing: boolean,
  documentsTaken: boolean,
  switches: ByzantineSwitches,
): string {
  const isFinal = status === 'rejected' || status === 'inactive';
  if (switches.approval === 'at_once') return isFinal ? status : 'active';
  if (status === 'active') return switches.updateOfActive === 'stays' ? status : 'under_review';
  if (!WAITING.includes(status)) return status;
  if (somethingMissing) {
    const begins = status === 'not_started' || status === 'init';
    return begins && documentsTaken ? 'awaiting_information' : status;
  }
  return documentsTaken || status === 'resubmission_requested' ? 'under_review' : status;
}
