import { z } from 'zod';
import type { ApiAnswer } from '../shared/exchange.ts';
import { refuse } from './errors.ts';
import { readBody } from './read-body.ts';
import { showCustomer } from './show-customer.ts';
import type { BvnkWorld, UserRecord } from './user-record.ts';
import { sendStatusEvents } from './webhook.ts';

const settable = z.object({ status: z.enum(['PENDING', 'VERIFIED', 'REJECTED']) });

/** PUT /customers/{ref}/status. The verification links and their phase stay as they are. */
export function updateStatus(user: UserRecord, body: unknown, world: BvnkWorld): ApiAnswer {
  if (!world.switches.partnerSetsStatus)
    return refuse(world, { status: 403, message: 'Not authorized to perform this action' });
  const read = readBody(body, settable, world);
  if ('refused' in read) return read.refused;
  const { status = null } = read.fields;
  if (status !== user.profile.status) {
    user.profile.status = status;
    sendStatusEvents(world, user);
  }
  return { status: 200, body: showCustomer(user.profile, world.switches) };
}
