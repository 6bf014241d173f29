import { z } from 'zod';
import type { ApiAnswer } from '../shared/exchange.ts';
import { ensureObject, isObject } from '../shared/json.ts';
import { applyUpdate } from './apply-update.ts';
import { refuseFields } from './errors.ts';
import { clearable, date, email, individualAddress, phone } from './field-rules.ts';
import { readBody } from './read-body.ts';
import type { BvnkWorld, UserRecord } from './user-record.ts';
import { writeAddress, writeValue } from './written-value.ts';

/** PATCH /customers/{ref}: contact, birth date and address of an individual; what is left out stays. */
export function updateIndividual(user: UserRecord, body: unknown, world: BvnkWorld): ApiAnswer {
  const { switches } = world;
  if (user.profile.type !== 'INDIVIDUAL') return refuseFields(world, { type: ['is not an individual'] });
  const form = isObject(body) && 'individual' in body ? 'nested' : 'flat';
  if (switches.patchBody !== 'both' && form !== switches.patchBody) {
    return refuseFields(world, { individual: [form === 'flat' ? 'is missing' : 'is not known'] });
  }
  const changes = z.object({
    emailAddress: email.optional(),
    phoneNumber: clearable(phone),
    dateOfBirth: date.optional(),
    address: individualAddress(switches).optional(),
  });
  const read = readBody(body, form === 'nested' ? z.object({ individual: changes }) : changes, world);
  if ('refused' in read) return read.refused;

  const sent = form === 'nested' ? ensureObject(read.fields, 'individual') : read.fields;
  const next = structuredClone(user.profile);
  for (const [key, value] of Object.entries(sent)) {
    const individual = ensureObject(next, 'individual');
    const person = ensureObject(individual, 'person');
    if (key === 'address') writeAddress(person, value, switches);
    else if (key === 'dateOfBirth') writeValue(person, key, value, switches);
    else writeValue(ensureObject(ensureObject(individual, 'details'), 'contactInfo'), key, value, switches);
  }
  return applyUpdate(user, next, world);
}
